package kvisa.ingest.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decides which texts are about the K-visa. Immutable, thread-safe, deterministic for a given {@link #fingerprint()}. */
public final class WatchDefinition {

    private static final String BUNDLED = "/kvisa-watch.json";
    private static final Set<String> KINDS = Set.of("name", "coded", "context");

    private final FoldedText folding;
    private final List<WatchTerm> terms;
    private final String fingerprint;

    private WatchDefinition(FoldedText folding, List<WatchTerm> terms, String fingerprint) {
        this.folding = folding;
        this.terms = List.copyOf(terms);
        this.fingerprint = fingerprint;
    }

    /** The definition that comes with the product. */
    public static WatchDefinition bundled() {
        try (InputStream in = Objects.requireNonNull(WatchDefinition.class.getResourceAsStream(BUNDLED), BUNDLED)) {
            return parse(BUNDLED.substring(1), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A definition of the user's own.
     *
     * @throws IOException              if the file cannot be read
     * @throws IllegalArgumentException if it is no watch definition; the message says where and what was wanted
     */
    public static WatchDefinition read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** Whether the text is about the K-visa. */
    public boolean matches(String text) {
        return matchedTerm(text).isPresent();
    }

    /** The first term, in the file's order, that makes the text relevant; as spelled in the file. */
    public Optional<String> matchedTerm(String text) {
        String folded = folding.fold(text);
        for (WatchTerm term : terms) {
            if (term.matches(folded)) {
                return Optional.of(term.spelling());
            }
        }
        return Optional.empty();
    }

    /** Hash of the file: two definitions with the same one decide alike. */
    public String fingerprint() {
        return fingerprint;
    }

    private static WatchDefinition parse(String name, byte[] json) {
        try {
            return compile(mapper().readValue(json, WatchFile.class), hash(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("watch definition " + name + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("watch definition " + name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WatchDefinition compile(WatchFile file, String fingerprint) {
        if (file.version() != 1) {
            throw new IllegalArgumentException("version " + file.version() + ", wanted 1");
        }
        WatchWords words = new WatchWords(file.lists());
        List<WatchTerm> terms = file.terms().stream()
                .map(term -> WatchTerm.of(checked(term), words, file.separators()))
                .toList();
        return new WatchDefinition(new FoldedText(lookalikes(file.lookalikes())), terms, fingerprint);
    }

    private static WatchFile.Term checked(WatchFile.Term term) {
        if (term.term().isBlank() || !term.term().equals(term.term().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("term \"" + term.term() + "\" is blank or not lower case");
        }
        if (!KINDS.contains(term.kind())) {
            throw new IllegalArgumentException(
                    "term \"" + term.term() + "\": kind \"" + term.kind() + "\", wanted one of " + KINDS);
        }
        return term;
    }

    private static Map<Integer, String> lookalikes(Map<String, String> written) {
        Map<Integer, String> lookalikes = new HashMap<>();
        written.forEach((from, to) -> {
            if (from.codePointCount(0, from.length()) != 1 || FoldedText.isPlain(from.codePointAt(0))) {
                throw new IllegalArgumentException(
                        "look-alike \"" + from + "\", wanted one character that is neither ASCII nor Chinese");
            }
            lookalikes.put(from.codePointAt(0), to);
        });
        return lookalikes;
    }

    /** A misspelt key must not silently do nothing. */
    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Of the text without carriage returns, so that a checkout on another system does not change it. */
    private static String hash(byte[] json) {
        try {
            String text = new String(json, StandardCharsets.UTF_8).replace("\r", "");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
