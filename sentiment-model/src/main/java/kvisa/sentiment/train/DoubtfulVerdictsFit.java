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
 * Chooses which first verdicts are worth a second reading: as few as possible without losing, on the dev posts, what reading
 * every post twice gains in stance and in levels of hostility.
 */
final class DoubtfulVerdictsFit {

    /** Everything is doubtful. */
    static final DoubtfulVerdicts EVERY = new DoubtfulVerdicts(1.01, -0.01, 1.01);

    /** A loss of half a point is lost itself in what chance does to six hundred posts: two points either way. */
    private static final double NOTHING = 0.005;

    private DoubtfulVerdictsFit() {}

    private record Pair(LabelledPost post, Assessment first, Assessment second) {}

    static DoubtfulVerdicts fit(TextAssessor first, TextAssessor second, List<LabelledPost> dev) {
        List<Pair> pairs = dev.parallelStream()
                .map(post -> new Pair(post, first.assess(post.text(), null), second.assess(post.text(), null)))
                .toList();
        double stance = Measure.STANCE_MACRO_F1.of(mixture(pairs, EVERY)) - NOTHING;
        double level = Measure.LEVEL_MACRO_F1.of(mixture(pairs, EVERY)) - NOTHING;
        DoubtfulVerdicts fewest = EVERY;
        long fewestPosts = pairs.size() + 1L;
        for (int clear = 50; clear <= 98; clear += 2) {
            for (int harmless = 1; harmless <= 30; harmless++) {
                DoubtfulVerdicts doubtful = new DoubtfulVerdicts(clear / 100.0, harmless / 100.0, 1 - harmless / 100.0);
                long posts = pairs.stream()
                        .filter(pair -> doubtful.wantsRefinement(pair.first()))
                        .count();
                List<Judged> mixture = mixture(pairs, doubtful);
                if (posts < fewestPosts
                        && Measure.STANCE_MACRO_F1.of(mixture) >= stance
                        && Measure.LEVEL_MACRO_F1.of(mixture) >= level) {
                    fewest = doubtful;
                    fewestPosts = posts;
                }
            }
        }
        return fewest;
    }

    private static List<Judged> mixture(List<Pair> pairs, DoubtfulVerdicts doubtful) {
        List<Judged> judged = new ArrayList<>();
        for (Pair pair : pairs) {
            judged.add(new Judged(pair.post(), doubtful.wantsRefinement(pair.first()) ? pair.second() : pair.first()));
        }
        return judged;
    }
}
