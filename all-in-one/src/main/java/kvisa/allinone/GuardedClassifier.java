package kvisa.allinone;

import java.util.function.Supplier;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.classify.ClassifierUnavailableException;
import kvisa.dashboard.classify.TextRefusedByClassifierException;
import kvisa.stream.guard.AnalyserLostError;
import kvisa.stream.guard.TextRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a guarded assessor of this process answer the dashboard's requests, and tells its refusals in the dashboard's words.
 *
 * @param assessor  gives it, after waiting until it is loaded
 */
record GuardedClassifier(Supplier<TextAssessor> assessor) implements Classifier {

    @Override
    public Assessment classify(String text, @Nullable String language) {
        try {
            return assessor.get().assess(text, language);
        } catch (TextRefusedException e) {
            throw new TextRefusedByClassifierException(e.reason());
        } catch (AnalyserLostError e) {
            throw new ClassifierUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }
}
