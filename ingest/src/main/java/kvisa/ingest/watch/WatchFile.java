package kvisa.ingest.watch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The watch definition as it stands in its JSON file. Immutable.
 *
 * @param version     format of the file, 1
 * @param about       what it watches, one sentence
 * @param separators  characters that may stand where a term has {@code ~}, at most two of them in a row
 * @param lookalikes  single characters written instead of letters, and the letter each stands for
 * @param lists       named lists of context words, used by terms as {@code @name}
 * @param terms       what makes a text relevant; any one suffices
 */
record WatchFile(
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String about,
        @JsonProperty(required = true) String separators,
        @JsonProperty(required = true) Map<String, String> lookalikes,
        @JsonProperty(required = true) Map<String, List<String>> lists,
        @JsonProperty(required = true) List<Term> terms) {

    WatchFile {
        lookalikes = Map.copyOf(lookalikes);
        lists = Map.copyOf(lists);
        terms = List.copyOf(terms);
    }

    /**
     * One spelling.
     *
     * @param term           the spelling in lower case; {@code ~} allows separators
     * @param kind           {@code name}, {@code coded} or {@code context}
     * @param gloss          what it means
     * @param notPrecededBy  texts that, right before it, make it something else
     * @param notFollowedBy  texts that, right after it, make it something else
     * @param needs          groups of context words; each group must be present with at least one word
     * @param unless         context words that make it something else ..
     * @param butWith        .. unless one of these is present, too
     */
    record Term(
            @JsonProperty(required = true) String term,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) String gloss,
            @Nullable List<String> notPrecededBy,
            @Nullable List<String> notFollowedBy,
            @Nullable List<List<String>> needs,
            @Nullable List<String> unless,
            @Nullable List<String> butWith) {}
}
