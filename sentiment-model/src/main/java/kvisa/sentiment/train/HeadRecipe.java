package kvisa.sentiment.train;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import kvisa.sentiment.corpus.Labels;
import kvisa.sentiment.feature.FeatureFamily;

/**
 * How one head is trained. Immutable.
 *
 * @param name      the question
 * @param answers   its answers
 * @param answerOf  index of the right answer by a post's labels; empty when the question does not arise
 * @param cost      liblinear's C: how much a training error costs against large weights
 * @param balance   0 counts every post alike, 1 gives every answer the same total weight
 * @param families  how much each family of features counts; absent ones are not used
 * @param aim       what its threshold is for
 */
record HeadRecipe(
        String name,
        List<String> answers,
        Function<Labels, OptionalInt> answerOf,
        double cost,
        double balance,
        Map<FeatureFamily, Double> families,
        Aim aim) {

    HeadRecipe {
        answers = List.copyOf(answers);
        families = Map.copyOf(families);
    }

    /** What a threshold is chosen for. */
    enum Aim {
        /** Best F1 of everything but the first answer. */
        BEST_F1,

        /** Likelier than not: nobody is called hostile on less. */
        LIKELIER_THAN_NOT,

        /** Lowest mean of the error rates among the right yes and the right no: what is rare in our posts need not be elsewhere. */
        EVEN_ERRORS,

        /** The lowest probability of the likeliest answer at which it is right often enough to be called sure. */
        SURE
    }
}
