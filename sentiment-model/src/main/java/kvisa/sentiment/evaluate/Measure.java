package kvisa.sentiment.evaluate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;

/** The figures a reader is judged by; each in [0, 1], 0 where nothing could be counted. */
public enum Measure {
    /** Mean of the F1 of the three stances. */
    STANCE_MACRO_F1(Measure::stanceMacroF1),

    /** F1 of {@code oppose}. */
    OPPOSE_F1(posts -> stanceF1(posts, Stance.OPPOSE)),

    /** F1 of {@code support}. */
    SUPPORT_F1(posts -> stanceF1(posts, Stance.SUPPORT)),

    /** F1 of {@code neutral}. */
    NEUTRAL_F1(posts -> stanceF1(posts, Stance.NEUTRAL)),

    /** F1 of "hostile to foreigners at all", level 1 or 2. */
    XENOPHOBIA_F1(posts -> f1(
            posts,
            each -> each.post().labels().xenophobia() != XenophobiaLevel.NONE,
            each -> each.reading().xenophobia().level() != XenophobiaLevel.NONE)),

    /** Mean of the F1 of the three levels. */
    LEVEL_MACRO_F1(Measure::levelMacroF1),

    /** Share of posts wrongly taken as about the visa or not. Lower is better. */
    RELEVANCE_ERRORS(posts -> share(
            posts, each -> each.post().labels().relevant() != each.reading().relevant())),

    /** F1 over all pairs of post and theme. */
    THEMES_MICRO_F1(Measure::themesMicroF1),

    /** Share of hostile posts whose target was named rightly; a hostile post not found is wrong. */
    TARGET_ACCURACY(Measure::targetAccuracy),

    /** Mean distance between how sure a stance was and how often it was right, in ten bins. Lower is better. */
    STANCE_CALIBRATION_ERROR(posts -> calibrationError(
            posts,
            each -> each.reading().stance().probabilities().of(likeliest(each)),
            each -> likeliest(each) == each.post().labels().stance())),

    /** The same for "hostile to foreigners at all". Lower is better. */
    XENOPHOBIA_CALIBRATION_ERROR(posts -> calibrationError(
            posts,
            each -> 1 - each.reading().xenophobia().probabilities().get(0),
            each -> each.post().labels().xenophobia() != XenophobiaLevel.NONE)),

    /** Share of posts on which the stance was called sure. */
    SURE_SHARE(posts -> share(posts, each -> each.reading().stance().sure())),

    /** Share of right stances among those called sure. */
    SURE_ACCURACY(posts -> share(
            posts.stream().filter(each -> each.reading().stance().sure()).toList(),
            each -> each.reading().stance().verdict() == each.post().labels().stance()));

    private static final int BINS = 10;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without captured state
    private final ToDoubleFunction<List<Judged>> measure;

    Measure(ToDoubleFunction<List<Judged>> measure) {
        this.measure = measure;
    }

    /** The figure over some posts. */
    public double of(List<Judged> posts) {
        return measure.applyAsDouble(posts);
    }

    private static Stance likeliest(Judged each) {
        StanceProbabilities probabilities = each.reading().stance().probabilities();
        return probabilities.mostLikely();
    }

    private static double stanceMacroF1(List<Judged> posts) {
        return mean(List.of(Stance.values()), stance -> stanceF1(posts, stance));
    }

    private static double stanceF1(List<Judged> posts, Stance stance) {
        return f1(
                posts,
                each -> each.post().labels().stance() == stance,
                each -> each.reading().stance().verdict() == stance);
    }

    private static double levelMacroF1(List<Judged> posts) {
        return mean(
                List.of(XenophobiaLevel.values()),
                level -> f1(
                        posts,
                        each -> each.post().labels().xenophobia() == level,
                        each -> each.reading().xenophobia().level() == level));
    }

    private static double themesMicroF1(List<Judged> posts) {
        int hits = 0;
        int found = 0;
        int wanted = 0;
        for (Judged each : posts) {
            Set<Theme> both = EnumSet.noneOf(Theme.class);
            both.addAll(each.reading().themes());
            both.retainAll(each.post().labels().themes());
            hits += both.size();
            found += each.reading().themes().size();
            wanted += each.post().labels().themes().size();
        }
        return found + wanted == 0 ? 0 : 2.0 * hits / (found + wanted);
    }

    private static double targetAccuracy(List<Judged> posts) {
        List<Judged> hostile = posts.stream()
                .filter(each -> each.post().labels().xenophobia() != XenophobiaLevel.NONE)
                .toList();
        return share(
                hostile,
                each -> each.reading().xenophobia().target()
                        == each.post().labels().target());
    }

    private static double f1(List<Judged> posts, Predicate<Judged> is, Predicate<Judged> said) {
        int wanted = 0;
        int found = 0;
        int hits = 0;
        for (Judged each : posts) {
            boolean asked = is.test(each);
            boolean answered = said.test(each);
            wanted += asked ? 1 : 0;
            found += answered ? 1 : 0;
            hits += asked && answered ? 1 : 0;
        }
        return found + wanted == 0 ? 0 : 2.0 * hits / (found + wanted);
    }

    private static double share(List<Judged> posts, Predicate<Judged> counted) {
        return posts.isEmpty() ? 0 : (double) posts.stream().filter(counted).count() / posts.size();
    }

    private static <T> double mean(List<T> answers, Function<T, Double> figure) {
        return answers.stream().mapToDouble(figure::apply).average().orElse(0);
    }

    private static double calibrationError(
            List<Judged> posts, ToDoubleFunction<Judged> confidence, Predicate<Judged> right) {
        double[] sure = new double[BINS];
        double[] hits = new double[BINS];
        for (Judged each : posts) {
            double probability = confidence.applyAsDouble(each);
            int bin = Math.min(BINS - 1, (int) (probability * BINS));
            sure[bin] += probability;
            hits[bin] += right.test(each) ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sure[bin] - hits[bin]);
        }
        return posts.isEmpty() ? 0 : error / posts.size();
    }
}
