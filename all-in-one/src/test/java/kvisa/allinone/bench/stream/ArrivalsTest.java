package kvisa.allinone.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final long MILLI = 1_000_000;

    @Test
    void eachPostArrivesWhenTheCountFirstReachesIt() {
        Arrivals arrivals = new Arrivals(4);
        arrivals.seen(1, 100 * MILLI);
        arrivals.seen(1, 150 * MILLI);
        assertThat(arrivals.complete()).isFalse();
        arrivals.seen(3, 200 * MILLI);
        arrivals.seen(9, 400 * MILLI);
        assertThat(arrivals.complete()).isTrue();

        StreamFigures.Latency latency = arrivals.since(new long[] {0, 10 * MILLI, 20 * MILLI, 30 * MILLI}, 100);
        // 100, 190, 180, 370 ms
        assertThat(latency).isEqualTo(new StreamFigures.Latency(100, 4, 180, 370, 370));
    }
}
