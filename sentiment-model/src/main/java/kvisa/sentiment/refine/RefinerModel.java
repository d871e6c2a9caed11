package kvisa.sentiment.refine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.assess.Language;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.encoder.EncoderFiles;

/**
 * The few numbers that weigh the two readers, and what they were fitted for; the file {@code refiner.json}. Immutable.
 *
 * @param first    model id of the first reader they were fitted with
 * @param fittedOn SHA-256 of the dev posts
 * @param files    SHA-256 of each encoder file by name
 * @param chinese  weighs Chinese
 * @param english  weighs English
 * @param doubtful which first verdicts are worth a second reading
 */
public record RefinerModel(
        String first,
        String fittedOn,
        Map<String, String> files,
        LanguageBlend chinese,
        LanguageBlend english,
        DoubtfulVerdicts doubtful) {

    /** Name of its file. */
    public static final String FILE = "refiner.json";

    private static final int ID_DIGITS = 12;

    public RefinerModel {
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The shipped one. */
    public static RefinerModel shipped() {
        return in(EncoderFiles.shipped());
    }

    /**
     * The one among some files.
     *
     * @throws UncheckedIOException if it is missing or unreadable
     * @throws IllegalArgumentException if it is no such file
     */
    public static RefinerModel in(EncoderFiles.Source files) {
        try {
            return read(files.bytes(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /**
     * Reads the file's content.
     *
     * @throws IllegalArgumentException if it is no such file
     */
    public static RefinerModel read(byte[] json) {
        try {
            return Codecs.mapper().readValue(new String(json, StandardCharsets.UTF_8), RefinerModel.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(FILE + ": " + e.getOriginalMessage(), e);
        }
    }

    /** The file's content. Equal models give equal bytes. */
    public byte[] write() {
        return (Codecs.mapper().valueToTree(this).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The weights of a language. */
    public LanguageBlend of(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    /** Identifies encoders, weights and first reader: {@code tier2-} and 12 hexadecimal digits. */
    @JsonIgnore
    public String id() {
        return "tier2-" + sha256(write()).substring(0, ID_DIGITS);
    }

    /** SHA-256 of some bytes, hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
