package kvisa.stream.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kvisa.contract.aggregate.Tally;
import kvisa.stream.count.DistinctSketch;
import kvisa.stream.count.Gain;
import kvisa.stream.watch.SeriesStep;
import org.junit.jupiter.api.Test;

class StoredStepsTest {

    @Test
    void stepIsReadAsItWasWritten() {
        Gain gain = new Gain(new Tally(7, 1_000_000_000_000L, 2), 3, DistinctSketch.of(5), DistinctSketch.of(6));
        SeriesStep step =
                new SeriesStep(gain, gain.negated(), Map.of(0, 2, 23, 1), Map.of("theme=jobs", 5L, "source=a/b", -1L));

        assertThat(SeriesStep.ofBytes(step.toBytes())).isEqualTo(step);
    }
}
