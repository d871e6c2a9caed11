package kvisa.allinone.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.stream.refine.SecondTier;
import org.jspecify.annotations.Nullable;

/**
 * Two invented assessors: the first is at once unsure of every text with a question mark and calls it neutral; the second
 * reads such a text as opposition, slowly, and not before a file says that it may.
 */
final class TwoTiers {

    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private TwoTiers() {}

    static TextAssessor first() {
        return new Reader("first", Stance.NEUTRAL);
    }

    static TextAssessor second() {
        return new Reader("second", Stance.OPPOSE);
    }

    /** The second, held back until a file is there. */
    static SecondTier gated(Path gate) {
        return new SecondTier("second", verdict -> !verdict.stance().sure(), () -> new Slow(second(), gate));
    }

    private record Reader(String modelId, Stance ofQuestions) implements TextAssessor {

        @Override
        public Assessment assess(String text, @Nullable String statedLanguage) {
            boolean question = text.contains("?");
            Stance stance = question ? ofQuestions : Stance.SUPPORT;
            return new Assessment(
                    Language.EN,
                    true,
                    new StanceReading(
                            stance,
                            new StanceProbabilities(
                                    stance == Stance.OPPOSE ? 1 : 0,
                                    stance == Stance.SUPPORT ? 1 : 0,
                                    stance == Stance.NEUTRAL ? 1 : 0),
                            !question || ofQuestions == Stance.OPPOSE),
                    new XenophobiaReading(XenophobiaLevel.NONE, List.of(1.0, 0.0, 0.0), Target.NONE),
                    List.of(),
                    List.of(),
                    modelId);
        }
    }

    private record Slow(TextAssessor assessor, Path gate) implements TextAssessor {

        @Override
        public Assessment assess(String text, @Nullable String statedLanguage) {
            do {
                LockSupport.parkNanos(SLOW_NANOS);
            } while (!Files.exists(gate) && !Thread.currentThread().isInterrupted());
            return assessor.assess(text, statedLanguage);
        }

        @Override
        public String modelId() {
            return assessor.modelId();
        }
    }
}
