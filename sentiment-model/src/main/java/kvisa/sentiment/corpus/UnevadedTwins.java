package kvisa.sentiment.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import kvisa.contract.codec.Codecs;

/** Test posts that evade filters, written again without the evasion: what evading cost the reader. Stateless. */
public final class UnevadedTwins {

    private static final String FILE = "unevaded-test";

    private UnevadedTwins() {}

    /**
     * The unevaded text by the id of the post that evades.
     *
     * @throws IllegalArgumentException if a line is malformed
     */
    public static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : AuthoredCorpus.lines(FILE)) {
            try {
                JsonNode json = Codecs.mapper().readTree(line);
                texts.put(json.required("id").asText(), json.required("text").asText());
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new IllegalArgumentException(FILE + ".jsonl: " + e.getMessage(), e);
            }
        }
        return texts;
    }
}
