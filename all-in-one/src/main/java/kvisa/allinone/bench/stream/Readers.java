package kvisa.allinone.bench.stream;

import java.util.List;
import java.util.function.Supplier;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.refine.CarefulReader;
import kvisa.stream.refine.SecondTier;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the posts of a pipeline.
 *
 * @param first   counts every post
 * @param second  reads doubtful ones again
 */
record Readers(TextAssessor first, SecondTier second) {

    /** The shipped ones. */
    static Readers shipped() {
        KvisaAssessor first = KvisaAssessor.load();
        CarefulReader careful = CarefulReader.over(first);
        Supplier<TextAssessor> loader = careful::second;
        return new Readers(first, new SecondTier(careful.modelId(), careful.policy(), loader));
    }

    /** These without the second reader. */
    Readers withoutSecond() {
        return new Readers(first, SecondTier.none());
    }

    /** Nobody: every post gets one and the same verdict, so that all work left is that of carrying and counting. */
    static Readers none() {
        Assessment always = new Assessment(
                Language.ZH,
                true,
                new StanceReading(Stance.NEUTRAL, new StanceProbabilities(0, 0, 1), true),
                new XenophobiaReading(XenophobiaLevel.NONE, List.of(1.0, 0.0, 0.0), Target.NONE),
                List.of(),
                List.of(),
                "none");
        return new Readers(new Always(always), SecondTier.none());
    }

    private record Always(Assessment verdict) implements TextAssessor {

        @Override
        public Assessment assess(String text, @Nullable String statedLanguage) {
            return verdict;
        }

        @Override
        public String modelId() {
            return verdict.modelId();
        }
    }
}
