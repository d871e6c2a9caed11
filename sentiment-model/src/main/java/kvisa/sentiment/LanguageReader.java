package kvisa.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.sentiment.evidence.Claim;
import kvisa.sentiment.evidence.EvidenceFinder;
import kvisa.sentiment.feature.FeatureExtractor;
import kvisa.sentiment.feature.FeatureVector;
import kvisa.sentiment.feature.IndexedText;
import kvisa.sentiment.feature.Words;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.model.Head;
import kvisa.sentiment.model.LanguageModel;
import kvisa.sentiment.model.Questions;
import kvisa.sentiment.model.WeightTable;

/** Reads posts of one language with its model. Immutable, thread-safe. */
final class LanguageReader {

    private final LanguageModel model;
    private final FeatureExtractor extractor;
    private final Head relevance;
    private final Head stance;
    private final Head xenophobia;
    private final Head target;

    /** Relevance, stance and xenophobia: asked of every post. */
    private final WeightTable always;

    /** The yes-no head of each theme: asked of relevant posts. */
    private final Map<Theme, Head> themeHeads = new EnumMap<>(Theme.class);

    private final WeightTable themes;

    LanguageReader(LanguagePack pack, LanguageModel model) {
        this.model = model;
        this.extractor = new FeatureExtractor(pack);
        this.relevance = model.head(Questions.RELEVANCE);
        this.stance = model.head(Questions.STANCE);
        this.xenophobia = model.head(Questions.XENOPHOBIA);
        this.target = model.head(Questions.TARGET);
        this.always = new WeightTable(List.of(relevance, stance, xenophobia));
        for (Theme theme : Theme.values()) {
            themeHeads.put(theme, model.head(Questions.theme(theme)));
        }
        this.themes = new WeightTable(List.copyOf(themeHeads.values()));
    }

    /**
     * Reads a text.
     *
     * @param named  whether the text names the visa beyond doubt, which makes it relevant whatever the model says
     */
    Assessment read(PreparedText text, boolean named, String modelId) {
        Words words = extractor.words(text.text());
        IndexedText indexed = extractor.index(words, text.mentions(), model.vocabulary());
        List<double[]> answers = always.probabilities(indexed.vector());
        double relevant = named ? 1 : text.mentions().marked() ? answers.get(0)[1] : 0;
        boolean isRelevant = relevant >= relevance.threshold();
        double takesSide = text.mentions().isAllOf(text.text()) ? 0 : relevant;
        StanceReading stanceReading = stance(answers.get(1), takesSide, isRelevant);
        XenophobiaReading xenophobiaReading = xenophobia(answers.get(2), indexed.vector());
        List<Theme> found = isRelevant ? themes(indexed.vector()) : List.of();
        List<Claim> claims = claims(isRelevant, stanceReading.verdict(), xenophobiaReading.level(), found);
        List<Evidence> evidence =
                claims.isEmpty() ? List.of() : new EvidenceFinder(text, words, indexed).evidence(claims);
        return new Assessment(text.language(), isRelevant, stanceReading, xenophobiaReading, found, evidence, modelId);
    }

    /**
     * A post that is not about the policy has no stance on it, so doubt about relevance counts as neutral; nor has a post that is
     * nothing but the visa's name.
     */
    private StanceReading stance(double[] raw, double takesSide, boolean isRelevant) {
        double oppose = rounded(raw[0] * takesSide);
        double support = rounded(raw[1] * takesSide);
        StanceProbabilities probabilities = new StanceProbabilities(oppose, support, rounded(1 - oppose - support));
        Stance verdict = isRelevant ? probabilities.mostLikely() : Stance.NEUTRAL;
        return new StanceReading(verdict, probabilities, probabilities.of(verdict) >= stance.threshold());
    }

    private XenophobiaReading xenophobia(double[] raw, FeatureVector vector) {
        double hostile = rounded(raw[1]);
        double severe = rounded(raw[2]);
        List<Double> probabilities = List.of(rounded(1 - hostile - severe), hostile, severe);
        if (raw[1] + raw[2] < xenophobia.threshold()) {
            return new XenophobiaReading(XenophobiaLevel.NONE, probabilities, Target.NONE);
        }
        XenophobiaLevel level = severe > hostile ? XenophobiaLevel.SEVERE : XenophobiaLevel.HOSTILE;
        return new XenophobiaReading(level, probabilities, target(vector));
    }

    private Target target(FeatureVector vector) {
        return Target.of(target.answers().get(Head.likeliest(target.probabilities(vector))));
    }

    private List<Theme> themes(FeatureVector vector) {
        Iterator<double[]> answers = themes.probabilities(vector).iterator();
        List<Theme> found = new ArrayList<>();
        themeHeads.forEach((theme, head) -> {
            if (answers.next()[1] >= head.threshold()) {
                found.add(theme);
            }
        });
        return found;
    }

    private List<Claim> claims(boolean isRelevant, Stance verdict, XenophobiaLevel level, List<Theme> found) {
        List<Claim> claims = new ArrayList<>();
        if (isRelevant) {
            claims.add(new Claim(
                    "stance", verdict.wireName(), stance, stance.answers().indexOf(verdict.wireName()), 2));
        }
        if (level != XenophobiaLevel.NONE) {
            String label = Integer.toString(level.level());
            claims.add(new Claim("xenophobia", label, xenophobia, level.level(), 2));
        }
        for (Theme theme : found) {
            Head head = Objects.requireNonNull(themeHeads.get(theme), "every theme has a head");
            claims.add(new Claim("theme", theme.wireName(), head, 1, 1));
        }
        return claims;
    }

    /** Four digits: more would only lengthen every record. */
    private static double rounded(double probability) {
        return Math.max(0, Math.round(probability * 10_000) / 10_000.0);
    }
}
