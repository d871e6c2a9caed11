package kvisa.sentiment.train;

import java.util.ArrayList;
import java.util.List;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.evaluate.Judged;
import kvisa.sentiment.evaluate.Measure;
import kvisa.sentiment.refine.DoubtfulVerdicts;

/**
 * Chooses which first verdicts are worth a second reading: as few as possible without losing, on the dev posts, any of what
 * reading every post twice gains in stance and in levels of hostility.
 */
final class DoubtfulVerdictsFit {

    /** Everything is doubtful. */
    static final DoubtfulVerdicts EVERY = new DoubtfulVerdicts(1.01, -0.01, 1.01);

    private static final double STEP = 0.01;

    /** A loss this small is one post in a thousand: less than one of the dev posts. */
    private static final double NOTHING = 0.001;

    private DoubtfulVerdictsFit() {}

    private record Pair(LabelledPost post, Assessment first, Assessment second) {}

    static DoubtfulVerdicts fit(TextAssessor first, TextAssessor second, List<LabelledPost> dev) {
        List<Pair> pairs = dev.stream()
                .map(post -> new Pair(post, first.assess(post.text(), null), second.assess(post.text(), null)))
                .toList();
        double stance = Measure.STANCE_MACRO_F1.of(mixture(pairs, EVERY));
        double level = Measure.LEVEL_MACRO_F1.of(mixture(pairs, EVERY));
        DoubtfulVerdicts fewest = EVERY;
        // From everything downwards: a lucky low threshold below one that loses is chance.
        for (int step = 0; step <= 49; step++) {
            DoubtfulVerdicts fewer = doubt(0.99 - step * STEP, fewest.clearlyHarmless());
            if (Measure.STANCE_MACRO_F1.of(mixture(pairs, fewer)) < stance - NOTHING) {
                break;
            }
            fewest = fewer;
        }
        for (int step = 0; step <= 40; step++) {
            DoubtfulVerdicts fewer = doubt(fewest.clearStance(), step * STEP);
            if (Measure.LEVEL_MACRO_F1.of(mixture(pairs, fewer)) < level - NOTHING
                    || Measure.STANCE_MACRO_F1.of(mixture(pairs, fewer)) < stance - NOTHING) {
                break;
            }
            fewest = fewer;
        }
        return fewest;
    }

    private static DoubtfulVerdicts doubt(double clearStance, double clearlyHarmless) {
        return new DoubtfulVerdicts(
                Math.round(clearStance / STEP) * STEP,
                clearlyHarmless,
                clearlyHarmless < 0 ? 1.01 : 1 - clearlyHarmless);
    }

    private static List<Judged> mixture(List<Pair> pairs, DoubtfulVerdicts doubtful) {
        List<Judged> judged = new ArrayList<>();
        for (Pair pair : pairs) {
            judged.add(new Judged(pair.post(), doubtful.wantsRefinement(pair.first()) ? pair.second() : pair.first()));
        }
        return judged;
    }
}
