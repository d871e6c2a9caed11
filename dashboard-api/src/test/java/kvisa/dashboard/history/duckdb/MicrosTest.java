package kvisa.dashboard.history.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "2025-09-28T01:02:03.456789Z",
                "2262-04-12T00:00:00Z",
                "9999-12-31T23:59:59.999999Z",
                "0001-01-01T00:00:00Z"
            })
    void everyMicrosecondComesBackAsItWas(String instant) {
        assertThat(Micros.toInstant(Micros.of(Instant.parse(instant)))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00.000001999Z, 1", "1969-12-31T23:59:59.999999Z, -1", "1970-01-01T00:00:01Z, 1000000"
    })
    void countsWholeMicroseconds(Instant instant, long micros) {
        assertThat(Micros.of(instant)).isEqualTo(micros);
    }

    @Test
    void whatNoTableCanKeepBecomesTheFirstOrLast() {
        assertThat(Micros.of(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Micros.of(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(Micros.of(Micros.toInstant(Long.MIN_VALUE))).isEqualTo(Long.MIN_VALUE);
        assertThat(Micros.of(Micros.toInstant(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
    }
}
