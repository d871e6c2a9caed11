package kvisa.allinone.faults;

import java.nio.file.Path;
import java.time.Duration;
import kvisa.contract.assess.RefinementPolicy;
import kvisa.contract.assess.TextAssessor;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.refine.CarefulReader;
import kvisa.stream.refine.SecondTier;

/**
 * The two assessors of a run: one for first verdicts, one for second readings. Immutable.
 *
 * @param first   fast
 * @param second  what doubtful texts are read by again
 */
record Readers(TextAssessor first, SecondTier second) {

    /** In a thousand texts, those whose first verdict is doubtful. */
    private static final int DOUBTFUL_IN_THOUSAND = 100;

    /** Invented verdicts, which cost next to nothing: what is tested is the counting. */
    static Readers invented() {
        RefinementPolicy policy = verdict -> !verdict.stance().sure();
        TextAssessor second = new InventedReader("invented-second", 2, 20);
        return new Readers(
                new InventedReader("invented-first", 1, DOUBTFUL_IN_THOUSAND),
                new SecondTier(second.modelId(), policy, () -> second));
    }

    /** The shipped model. */
    static Readers shipped() {
        KvisaAssessor first = KvisaAssessor.load();
        CarefulReader careful = CarefulReader.over(first);
        return new Readers(first, new SecondTier(careful.modelId(), careful.policy(), careful::second));
    }

    static Readers of(boolean shipped) {
        return shipped ? shipped() : invented();
    }

    /** The same, but a second reading takes so long at least, and none begins before a file is there. */
    Readers paced(Duration perText, Path gate) {
        return new Readers(
                first,
                new SecondTier(
                        second.modelId(),
                        second.policy(),
                        () -> new PacedReader(second.loader().get(), perText, gate)));
    }
}
