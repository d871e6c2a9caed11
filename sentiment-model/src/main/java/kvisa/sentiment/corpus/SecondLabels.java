package kvisa.sentiment.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kvisa.contract.codec.Codecs;

/** A second, blind labelling of a sample of the authored posts, from the class path. Stateless. */
public final class SecondLabels {

    private static final String FILE = "second-labels";

    private SecondLabels() {}

    /**
     * A post with its labels and those a second annotator gave to its text alone. Immutable.
     *
     * @param post    with its first labels
     * @param second  by the second annotator
     */
    public record TwiceLabelled(LabelledPost post, Labels second) {}

    /**
     * The posts labelled twice, in file order.
     *
     * @throws IllegalArgumentException if a line is malformed, illegally labelled or names no authored post
     */
    public static List<TwiceLabelled> posts() {
        Map<String, LabelledPost> byId = Arrays.stream(Split.values())
                .flatMap(split -> AuthoredCorpus.posts(split).stream())
                .collect(Collectors.toMap(LabelledPost::id, Function.identity()));
        return AuthoredCorpus.lines(FILE).stream()
                .map(line -> twice(line, byId))
                .toList();
    }

    private static TwiceLabelled twice(String line, Map<String, LabelledPost> byId) {
        try {
            JsonNode json = Codecs.mapper().readTree(line);
            String id = json.required("id").asText();
            LabelledPost post = byId.get(id);
            if (post == null) {
                throw new IllegalArgumentException("no authored post " + id);
            }
            return new TwiceLabelled(post, AuthoredCorpus.labels(json));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(FILE + ".jsonl: " + e.getMessage(), e);
        }
    }
}
