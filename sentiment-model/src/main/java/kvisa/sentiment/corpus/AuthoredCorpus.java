package kvisa.sentiment.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.codec.Codecs;

/** The project's own labelled posts, from the class path. Stateless. */
public final class AuthoredCorpus {

    private static final String FOLDER = "/kvisa/sentiment/authored/";

    private AuthoredCorpus() {}

    /**
     * All posts of a split, in file order.
     *
     * @throws IllegalArgumentException if a line is malformed or illegally labelled; the message names it
     */
    public static List<LabelledPost> posts(Split split) {
        return split.sets().stream()
                .map(AuthoredCorpus::posts)
                .flatMap(List::stream)
                .toList();
    }

    /** Every post that nothing may be trained on. */
    public static List<LabelledPost> heldBack() {
        return Arrays.stream(Split.values())
                .filter(split -> split != Split.TRAIN)
                .map(AuthoredCorpus::posts)
                .flatMap(List::stream)
                .toList();
    }

    /** The posts of one set. */
    public static List<LabelledPost> posts(String set) {
        ObjectMapper mapper = Codecs.mapper();
        List<LabelledPost> posts = new ArrayList<>();
        int number = 0;
        for (String line : lines(set)) {
            posts.add(post(mapper, line, set + ".jsonl line " + ++number));
        }
        return posts;
    }

    /** SHA-256 over the files of a split, hexadecimal: says which posts a figure was measured on. */
    public static String hash(Split split) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            split.sets().forEach(set -> digest.update(bytes(set)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    static List<String> lines(String set) {
        return new String(bytes(set), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String set) {
        try (InputStream in = AuthoredCorpus.class.getResourceAsStream(FOLDER + set + ".jsonl")) {
            if (in == null) {
                throw new IllegalStateException("no authored set " + set + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read authored set " + set, e);
        }
    }

    private static LabelledPost post(ObjectMapper mapper, String line, String place) {
        try {
            JsonNode json = mapper.readTree(line);
            return new LabelledPost(
                    json.required("id").asText(),
                    json.required("text").asText(),
                    Language.of(json.required("lang").asText()),
                    labels(json),
                    json.required("register").asText(),
                    json.required("phenomenon").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    static Labels labels(JsonNode json) {
        List<Theme> themes = new ArrayList<>();
        json.required("themes").forEach(theme -> themes.add(Theme.of(theme.asText())));
        return new Labels(
                json.required("relevant").asBoolean(),
                Stance.of(json.required("stance").asText()),
                XenophobiaLevel.of(json.required("xenophobia").asInt()),
                Target.of(json.required("target").asText()),
                themes);
    }
}
