package kvisa.stream.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Linear, whatever the order; and as exact as its class says. */
class DistinctSketchPropertyTest {

    private static final int TRIALS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatWasAddedAndTakenAwayLeavesTheSketchOfWhatIsLeft(long seed) {
        Random random = new Random(seed);
        List<DistinctSketch> changes = new ArrayList<>();
        Map<Long, Integer> left = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            long thing = random.nextInt(600);
            changes.add(DistinctSketch.of(thing));
            if (random.nextInt(3) > 0) {
                changes.add(DistinctSketch.of(thing).negated());
            } else {
                left.merge(thing, 1, Integer::sum);
            }
        }
        Collections.shuffle(changes, random);

        DistinctSketch sum = changes.stream().reduce(DistinctSketch.EMPTY, DistinctSketch::plus);

        DistinctSketch expected = DistinctSketch.EMPTY;
        for (Map.Entry<Long, Integer> thing : left.entrySet()) {
            for (int i = 0; i < thing.getValue(); i++) {
                expected = DistinctSketch.of(thing.getKey()).plus(expected);
            }
        }
        assertThat(sum).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(DistinctSketch.sum(changes)).isEqualTo(expected);
        assertThat(sum.plus(expected.negated())).isEqualTo(DistinctSketch.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 300, 20_000})
    void isReadAsItWasWritten(int things) {
        DistinctSketch sketch = of(new Random(things), things);
        Bytes bytes = new Bytes();
        sketch.write(bytes);
        sketch.negated().write(bytes);

        Bytes written = new Bytes(bytes.toArray());

        assertThat(DistinctSketch.read(written)).isEqualTo(sketch);
        assertThat(DistinctSketch.read(written)).isEqualTo(sketch.negated());
    }

    /** Fixed seeds, so the figures are the same at every run; they are printed because the class quotes them. */
    @ParameterizedTest
    @CsvSource({"10, 0.015", "30, 0.02", "100, 0.02", "500, 0.02", "1000, 0.02", "10000, 0.035", "100000, 0.035"})
    void errorIsWithinWhatIsStated(int things, double most) {
        int trials = things > 10_000 ? TRIALS / 10 : TRIALS;
        double squares = 0;
        double sum = 0;
        int size = 0;
        for (int trial = 0; trial < trials; trial++) {
            DistinctSketch sketch = of(new Random(31L * things + trial), things);
            double error = sketch.estimate() / things - 1;
            squares += error * error;
            sum += error;
            size = Math.max(size, bytesOf(sketch));
        }
        double rms = Math.sqrt(squares / trials);
        System.out.printf(
                "%,d things: root mean square error %.2f %%, bias %.2f %%, at most %,d bytes%n",
                things, 100 * rms, 100 * sum / trials, size);

        assertThat(rms).isLessThan(most);
        assertThat(sum / trials).isCloseTo(0, within(0.015));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50, 1_000})
    void copiesAddNothing(int copies) {
        DistinctSketch sketch = DistinctSketch.EMPTY;
        for (int i = 0; i < copies; i++) {
            sketch = sketch.plus(DistinctSketch.of(42));
        }

        assertThat(Math.round(sketch.estimate())).isEqualTo(1);
    }

    private static int bytesOf(DistinctSketch sketch) {
        Bytes bytes = new Bytes();
        sketch.write(bytes);
        return bytes.toArray().length;
    }

    private static DistinctSketch of(Random random, int things) {
        // As a tree, for adding one by one to a large sketch copies it each time.
        if (things == 0) {
            return DistinctSketch.EMPTY;
        }
        if (things == 1) {
            return DistinctSketch.of(random.nextLong());
        }
        return of(random, things / 2).plus(of(random, things - things / 2));
    }
}
