package kvisa.sentiment.refine;

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
import kvisa.sentiment.encoder.EncodedText;
import kvisa.sentiment.encoder.LanguageEncoder;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.model.Head;
import kvisa.sentiment.model.Questions;

/** Reads texts of one language a second time. Immutable, thread-safe. */
final class SecondOpinion {

    private final LanguageEncoder encoder;
    private final LanguageBlend blend;

    SecondOpinion(LanguageEncoder encoder, LanguageBlend blend) {
        this.encoder = encoder;
        this.blend = blend;
    }

    Assessment read(PreparedText text, Assessment before, Naming naming, String modelId) {
        EncodedText encoded = encoder.read(text.text());
        float[] summary = encoded.summary();
        double relevance = relevance(before, naming, summary);
        boolean relevant = relevance >= 0.5;
        StanceReading stance = stance(before, summary, relevance, relevant);
        XenophobiaReading xenophobia = xenophobia(before, summary);
        List<Theme> themes = relevant ? themes(before, summary) : List.of();
        List<Evidence> evidence =
                new SecondEvidence(encoder, text, encoded).evidence(before, relevant, stance, xenophobia, themes);
        return new Assessment(text.language(), relevant, stance, xenophobia, themes, evidence, modelId);
    }

    double[] scores(String normalised, String question) {
        return scores(question, encoder.read(normalised).summary());
    }

    private double relevance(Assessment before, Naming naming, float[] summary) {
        return switch (naming) {
            case NAMED -> 1;
            case UNMARKED -> 0;
            case MARKED ->
                blend.relevance()
                        .probabilities(FirstOpinion.relevance(before), scores(Questions.RELEVANCE, summary))[1];
        };
    }

    private StanceReading stance(Assessment before, float[] summary, double relevance, boolean relevant) {
        double[] raw = blend.stance().probabilities(FirstOpinion.stance(before), scores(Questions.STANCE, summary));
        double oppose = rounded(raw[0] * relevance);
        double support = rounded(raw[1] * relevance);
        StanceProbabilities probabilities = new StanceProbabilities(oppose, support, rounded(1 - oppose - support));
        Stance verdict = relevant ? probabilities.mostLikely() : Stance.NEUTRAL;
        return new StanceReading(verdict, probabilities, probabilities.of(verdict) >= blend.sure());
    }

    private XenophobiaReading xenophobia(Assessment before, float[] summary) {
        double[] raw = blend.xenophobia()
                .probabilities(FirstOpinion.xenophobia(before), scores(Questions.XENOPHOBIA, summary));
        double hostile = rounded(raw[1]);
        double severe = rounded(raw[2]);
        List<Double> probabilities = List.of(rounded(1 - hostile - severe), hostile, severe);
        if (raw[1] + raw[2] < 0.5) {
            return new XenophobiaReading(XenophobiaLevel.NONE, probabilities, Target.NONE);
        }
        XenophobiaLevel level = severe > hostile ? XenophobiaLevel.SEVERE : XenophobiaLevel.HOSTILE;
        return new XenophobiaReading(level, probabilities, target(before, summary));
    }

    private Target target(Assessment before, float[] summary) {
        double[] probabilities =
                blend.target().probabilities(FirstOpinion.target(before), scores(Questions.TARGET, summary));
        return Target.of(Questions.targets().get(Head.likeliest(probabilities)));
    }

    private List<Theme> themes(Assessment before, float[] summary) {
        return Arrays.stream(Theme.values())
                .filter(theme -> blend.theme(theme)
                                .probabilities(
                                        FirstOpinion.theme(before, theme), scores(Questions.theme(theme), summary))[1]
                        >= blend.themeThreshold())
                .toList();
    }

    private double[] scores(String question, float[] summary) {
        return encoder.head(question).scores(summary);
    }

    private static double rounded(double probability) {
        return Math.max(0, Math.round(probability * 10_000) / 10_000.0);
    }
}
