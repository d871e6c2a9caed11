package kvisa.dashboard.classify;

import kvisa.contract.assess.Assessment;
import org.jspecify.annotations.Nullable;

/** Assesses one text on request. Implementations are thread-safe. */
@FunctionalInterface
public interface Classifier {

    /** Always unavailable: what a dashboard has that nobody gave a classifier. */
    Classifier NONE = (text, language) -> {
        throw new ClassifierUnavailableException(
                "no classifier is configured: set api.classifier.url to one, or start the product with \"run\" or \"demo\"");
    };

    /**
     * Assesses one text.
     *
     * @param text      any text
     * @param language  language the caller states (BCP 47), null when it states none; a hint only
     * @throws TextRefusedByClassifierException if it cannot digest this text, e.g. not in time
     * @throws ClassifierUnavailableException if nothing answers at the moment
     */
    Assessment classify(String text, @Nullable String language);
}
