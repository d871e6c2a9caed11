package kvisa.sentiment.baseline;

import java.util.List;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.sentiment.text.corenlp.CoreNlpSentiment;
import org.jspecify.annotations.Nullable;

/**
 * Takes CoreNLP's sentiment for a stance, as demonstrations do: negative is opposition, positive is support. Chinese, which it cannot
 * read, is neutral; hostility it does not know. Thread-safe.
 */
public final class CoreNlpBaseline implements TextAssessor {

    private static final String MODEL_ID = "corenlp-sentiment-4.5.10";

    private static final double NEGATIVE_BELOW = 1.5;

    private static final double POSITIVE_FROM = 2.5;

    private final CoreNlpSentiment sentiment = new CoreNlpSentiment();

    @Override
    public String modelId() {
        return MODEL_ID;
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        Stance stance = chinese ? Stance.NEUTRAL : stance(sentiment.sentiment(text));
        return new Assessment(
                chinese ? Language.ZH : Language.EN,
                true,
                new StanceReading(stance, certain(stance), true),
                new XenophobiaReading(XenophobiaLevel.NONE, List.of(1.0, 0.0, 0.0), Target.NONE),
                List.of(),
                List.of(),
                MODEL_ID);
    }

    private static Stance stance(double sentiment) {
        if (sentiment < NEGATIVE_BELOW) {
            return Stance.OPPOSE;
        }
        return sentiment >= POSITIVE_FROM ? Stance.SUPPORT : Stance.NEUTRAL;
    }

    private static StanceProbabilities certain(Stance stance) {
        return new StanceProbabilities(
                stance == Stance.OPPOSE ? 1 : 0, stance == Stance.SUPPORT ? 1 : 0, stance == Stance.NEUTRAL ? 1 : 0);
    }
}
