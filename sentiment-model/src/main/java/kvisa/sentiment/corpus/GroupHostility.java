package kvisa.sentiment.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import kvisa.contract.assess.Language;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.corpus.PublicSets.Offence;

/**
 * Authored sentences that are hostile to any group of people, or look as if they were: what the encoders learn of the wider
 * question whose part our own is. Training only. Stateless.
 */
public final class GroupHostility {

    private static final String SET = "group-hostility";

    private GroupHostility() {}

    /**
     * The sentences of a language, in file order.
     *
     * @throws IllegalArgumentException if a line is malformed; the message names it
     */
    public static List<Offence> sentences(Language language) {
        List<String> lines = AuthoredCorpus.lines(SET);
        return IntStream.range(0, lines.size())
                .mapToObj(number -> json(lines.get(number), number + 1))
                .filter(json -> json.required("lang").asText().equals(language.wireName()))
                .map(json -> new Offence(
                        json.required("text").asText(), json.required("hostile").asBoolean()))
                .toList();
    }

    private static JsonNode json(String line, int number) {
        try {
            return Codecs.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(SET + ".jsonl line " + number + ": " + e.getMessage(), e);
        }
    }
}
