package kvisa.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WilsonIntervalPropertyTest {

    @Test
    void holdsItsShareInsideTheUnitIntervalAndMirrors() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long n = 1 + random.nextInt(100_000);
            long hits = random.nextLong(n + 1);
            WilsonInterval interval = WilsonInterval.of(hits, n);
            WilsonInterval mirrored = WilsonInterval.of(n - hits, n);

            assertThat(interval.low()).isBetween(0.0, interval.share());
            assertThat(interval.high()).isBetween(interval.share(), 1.0);
            assertThat(1 - mirrored.high()).isCloseTo(interval.low(), org.assertj.core.api.Assertions.within(1e-9));
        }
    }
}
