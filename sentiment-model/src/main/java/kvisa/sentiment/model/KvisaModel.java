package kvisa.sentiment.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kvisa.contract.assess.Language;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.lexicon.LexiconFiles;
import kvisa.sentiment.text.TextNormalizer;

/**
 * The weights of both languages and the name they go by. Immutable, thread-safe.
 *
 * @param id       identifies weights, lexicons, normaliser and training posts: {@code tier1-} and 12 hexadecimal digits
 * @param header   what it was made from
 * @param chinese  model of Chinese
 * @param english  model of English
 */
public record KvisaModel(String id, ModelHeader header, LanguageModel chinese, LanguageModel english) {

    /** File of the header. */
    public static final String HEADER_FILE = "model.json";

    private static final String SHIPPED = "/kvisa/sentiment/model/";

    private static final int ID_DIGITS = 12;

    /** Gives the bytes of one of a model's files. */
    private interface Source {
        byte[] bytes(String name) throws IOException;
    }

    /** File of a language's weights. */
    public static String weightsFile(Language language) {
        return language.wireName() + ".bin";
    }

    /** The model that ships with this module. */
    public static KvisaModel shipped() {
        return read("the shipped model", KvisaModel::shippedBytes);
    }

    /**
     * The model in a folder.
     *
     * @throws UncheckedIOException if a file is missing or unreadable
     * @throws IllegalArgumentException if a file is no model, or was trained with another normaliser
     */
    public static KvisaModel in(Path folder) {
        return read(folder.toString(), name -> Files.readAllBytes(folder.resolve(name)));
    }

    /** The model of the given language. */
    public LanguageModel of(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    private static byte[] shippedBytes(String name) throws IOException {
        try (InputStream in = KvisaModel.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + SHIPPED + name + " on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static KvisaModel read(String place, Source source) {
        try {
            byte[] headerBytes = source.bytes(HEADER_FILE);
            byte[] chinese = source.bytes(weightsFile(Language.ZH));
            byte[] english = source.bytes(weightsFile(Language.EN));
            ModelHeader header = header(place, headerBytes);
            return new KvisaModel(
                    id(headerBytes, chinese, english),
                    header,
                    ModelFile.read(place + " zh", chinese),
                    ModelFile.read(place + " en", english));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read model in " + place, e);
        }
    }

    private static ModelHeader header(String place, byte[] json) throws IOException {
        ModelHeader header;
        try {
            header = Codecs.mapper().readValue(json, ModelHeader.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + "/" + HEADER_FILE + ": " + e.getOriginalMessage(), e);
        }
        if (header.normaliserVersion() != TextNormalizer.VERSION) {
            throw new IllegalArgumentException(place + " was trained with normaliser version "
                    + header.normaliserVersion() + ", this build has " + TextNormalizer.VERSION);
        }
        return header;
    }

    private static String id(byte[]... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] file : files) {
                digest.update(file);
            }
            digest.update(LexiconFiles.content().getBytes(StandardCharsets.UTF_8));
            return "tier1-" + HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
