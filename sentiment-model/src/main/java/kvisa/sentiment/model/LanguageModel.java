package kvisa.sentiment.model;

import java.util.List;
import kvisa.contract.assess.Language;
import kvisa.sentiment.feature.Vocabulary;

/**
 * What was learned for one language. Immutable, thread-safe.
 *
 * @param language    which
 * @param vocabulary  features known
 * @param heads       one per question
 */
public record LanguageModel(Language language, Vocabulary vocabulary, List<Head> heads) {

    public LanguageModel {
        heads = List.copyOf(heads);
    }

    /**
     * The head of a question.
     *
     * @throws IllegalArgumentException if the model has none
     */
    public Head head(String name) {
        return heads.stream()
                .filter(head -> head.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the " + language + " model has no head " + name));
    }
}
