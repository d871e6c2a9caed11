package kvisa.stream.refine;

import java.util.concurrent.CompletionStage;
import kvisa.contract.assess.Assessment;
import org.jspecify.annotations.Nullable;

/** Where answers go. Implementations are thread-safe. */
@FunctionalInterface
public interface AnswerSink {

    /**
     * Hands the answer on to every post of a text.
     *
     * @param assessment  what was read, null when the text could not be read
     * @return done when no answer can get lost any more
     */
    CompletionStage<?> answer(SameText text, @Nullable Assessment assessment);
}
