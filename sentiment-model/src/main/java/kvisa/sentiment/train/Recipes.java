package kvisa.sentiment.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.sentiment.corpus.Labels;
import kvisa.sentiment.feature.FeatureFamily;
import kvisa.sentiment.model.Questions;

/**
 * The shipped recipes. The numbers were chosen by leaving each authored training set out in turn and on the dev posts;
 * docs/decisions/0004-tier1-linear-model.md has the measurements.
 */
final class Recipes {

    /** Raise it whenever a number here changes. */
    static final int VERSION = 3;

    /** Stance lives in phrases; cues help a little, and drown them when they count fully. */
    private static final Map<FeatureFamily, Double> PHRASES = families(1.2, 1.0, 0.3, 0.3, 0.4, 0.3, 0.2);

    /** Hostility lives in coded words and in cues that meet: a people and an animal, a people and an expulsion. */
    private static final Map<FeatureFamily, Double> SIGNS = families(1.0, 1.0, 0.5, 0.6, 0.6, 0.4, 0.2);

    private Recipes() {}

    static List<HeadRecipe> all() {
        List<HeadRecipe> recipes = new ArrayList<>();
        recipes.add(stance());
        recipes.add(xenophobia());
        recipes.add(target());
        recipes.add(relevance());
        for (Theme theme : Theme.values()) {
            recipes.add(theme(theme));
        }
        return recipes;
    }

    private static HeadRecipe stance() {
        return new HeadRecipe(
                Questions.STANCE,
                Questions.stances(),
                always(labels -> Questions.stances().indexOf(labels.stance().wireName())),
                8,
                0.5,
                PHRASES,
                HeadRecipe.Aim.SURE);
    }

    private static HeadRecipe xenophobia() {
        return new HeadRecipe(
                Questions.XENOPHOBIA,
                Questions.levels(),
                always(labels -> labels.xenophobia().level()),
                8,
                1,
                SIGNS,
                HeadRecipe.Aim.LIKELIER_THAN_NOT);
    }

    private static HeadRecipe target() {
        return new HeadRecipe(
                Questions.TARGET, Questions.targets(), Recipes::targetIndex, 4, 0.5, SIGNS, HeadRecipe.Aim.SURE);
    }

    private static OptionalInt targetIndex(Labels labels) {
        return labels.xenophobia() == XenophobiaLevel.NONE || labels.target() == Target.NONE
                ? OptionalInt.empty()
                : OptionalInt.of(Questions.targets().indexOf(labels.target().wireName()));
    }

    private static HeadRecipe relevance() {
        return new HeadRecipe(
                Questions.RELEVANCE,
                Questions.NO_YES,
                always(labels -> labels.relevant() ? 1 : 0),
                8,
                0.5,
                SIGNS,
                HeadRecipe.Aim.EVEN_ERRORS);
    }

    private static HeadRecipe theme(Theme theme) {
        return new HeadRecipe(
                Questions.theme(theme),
                Questions.NO_YES,
                always(labels -> labels.themes().contains(theme) ? 1 : 0),
                8,
                0.5,
                SIGNS,
                HeadRecipe.Aim.BEST_F1);
    }

    private static Function<Labels, OptionalInt> always(Function<Labels, Integer> answer) {
        return labels -> OptionalInt.of(answer.apply(labels));
    }

    private static Map<FeatureFamily, Double> families(
            double characters, double words, double masked, double coded, double cues, double cuePairs, double shape) {
        Map<FeatureFamily, Double> families = new EnumMap<>(FeatureFamily.class);
        families.put(FeatureFamily.CHARACTERS, characters);
        families.put(FeatureFamily.WORDS, words);
        families.put(FeatureFamily.MASKED, masked);
        families.put(FeatureFamily.CODED, coded);
        families.put(FeatureFamily.CUES, cues);
        families.put(FeatureFamily.CUE_PAIRS, cuePairs);
        families.put(FeatureFamily.SHAPE, shape);
        return families;
    }
}
