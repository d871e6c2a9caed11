package kvisa.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.lexicon.PolicyNames;
import kvisa.sentiment.model.Head;
import kvisa.sentiment.model.LanguageModel;
import kvisa.sentiment.model.Questions;

/** Reads posts of one language with its model. Immutable, thread-safe. */
final class LanguageReader {

    private final LanguageModel model;
    private final PolicyNames names;
    private final FeatureExtractor extractor;

    LanguageReader(LanguagePack pack, LanguageModel model) {
        this.model = model;
        this.names = pack.names();
        this.extractor = new FeatureExtractor(pack);
    }

    /**
     * Reads a text.
     *
     * @param named  whether the text names the visa beyond doubt, which makes it relevant whatever the model says
     */
    Assessment read(PreparedText text, boolean named, String modelId) {
        IndexedText indexed = model.vocabulary().index(extractor.findings(text.text()));
        FeatureVector vector = indexed.vector();
        double relevance = relevance(text, vector, named);
        boolean relevant = relevance >= model.head(Questions.RELEVANCE).threshold();
        StanceReading stance = stance(vector, relevance, relevant);
        XenophobiaReading xenophobia = xenophobia(vector);
        List<Theme> themes = relevant ? themes(vector) : List.of();
        List<Evidence> evidence =
                EvidenceFinder.evidence(text, indexed, claims(relevant, stance.verdict(), xenophobia.level(), themes));
        return new Assessment(text.language(), relevant, stance, xenophobia, themes, evidence, modelId);
    }

    private double relevance(PreparedText text, FeatureVector vector, boolean named) {
        if (named) {
            return 1;
        }
        return names.marked(text.text()) ? model.head(Questions.RELEVANCE).probabilities(vector)[1] : 0;
    }

    /** A post that is not about the policy has no stance on it, so doubt about relevance counts as neutral. */
    private StanceReading stance(FeatureVector vector, double relevance, boolean relevant) {
        Head head = model.head(Questions.STANCE);
        double[] raw = head.probabilities(vector);
        double oppose = rounded(raw[0] * relevance);
        double support = rounded(raw[1] * relevance);
        StanceProbabilities probabilities = new StanceProbabilities(oppose, support, rounded(1 - oppose - support));
        Stance verdict = relevant ? probabilities.mostLikely() : Stance.NEUTRAL;
        return new StanceReading(verdict, probabilities, probabilities.of(verdict) >= head.threshold());
    }

    private XenophobiaReading xenophobia(FeatureVector vector) {
        Head head = model.head(Questions.XENOPHOBIA);
        double[] raw = head.probabilities(vector);
        double hostile = rounded(raw[1]);
        double severe = rounded(raw[2]);
        List<Double> probabilities = List.of(rounded(1 - hostile - severe), hostile, severe);
        if (raw[1] + raw[2] < head.threshold()) {
            return new XenophobiaReading(XenophobiaLevel.NONE, probabilities, Target.NONE);
        }
        XenophobiaLevel level = severe > hostile ? XenophobiaLevel.SEVERE : XenophobiaLevel.HOSTILE;
        return new XenophobiaReading(level, probabilities, target(vector));
    }

    private Target target(FeatureVector vector) {
        Head head = model.head(Questions.TARGET);
        return Target.of(head.answers().get(Head.likeliest(head.probabilities(vector))));
    }

    private List<Theme> themes(FeatureVector vector) {
        return Arrays.stream(Theme.values())
                .filter(theme -> yes(model.head(Questions.theme(theme)), vector))
                .toList();
    }

    private static boolean yes(Head head, FeatureVector vector) {
        return head.probabilities(vector)[1] >= head.threshold();
    }

    private List<Claim> claims(boolean relevant, Stance stance, XenophobiaLevel level, List<Theme> themes) {
        List<Claim> claims = new ArrayList<>();
        if (relevant) {
            int answer = Questions.stances().indexOf(stance.wireName());
            claims.add(new Claim("stance", stance.wireName(), model.head(Questions.STANCE), answer, 2));
        }
        if (level != XenophobiaLevel.NONE) {
            String label = Integer.toString(level.level());
            claims.add(new Claim("xenophobia", label, model.head(Questions.XENOPHOBIA), level.level(), 2));
        }
        for (Theme theme : themes) {
            claims.add(new Claim("theme", theme.wireName(), model.head(Questions.theme(theme)), 1, 1));
        }
        return claims;
    }

    /** Four digits: more would only lengthen every record. */
    private static double rounded(double probability) {
        return Math.max(0, Math.round(probability * 10_000) / 10_000.0);
    }
}
