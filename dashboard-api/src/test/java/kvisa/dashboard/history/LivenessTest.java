package kvisa.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivenessTest {

    private static final IngestProgress UP_TO_NINE = coverage(9);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:05:00Z, 2026-03-01T09:00:00Z", // while the hour runs
        "2026-03-01T10:40:00Z, 2026-03-01T10:00:00Z",
        "2026-03-01T12:59:59Z, 2026-03-01T12:00:00Z" // three hours late
    })
    void hourThatIsToldOfSoonAfterItsEndWasReadLive(Instant writtenAt, Instant hour) {
        assertThat(Liveness.hour(UP_TO_NINE, writtenAt)).contains(hour);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T13:00:00Z", "2026-03-02T09:30:00Z", "2027-01-01T00:00:00Z"})
    void archiveIsReadTooLateToBeLive(Instant writtenAt) {
        assertThat(Liveness.hour(UP_TO_NINE, writtenAt)).isEmpty();
    }

    @Test
    void hoursInTheFutureAreNotLive() {
        IngestProgress later = new IngestProgress.Coverage(
                "weibo", "crawler", "file", LocalDate.of(2026, 3, 1), List.of(new IngestProgress.HourCount(23, 1, 1)));

        assertThat(Liveness.hour(later, Instant.parse("2026-03-01T09:05:00Z"))).isEmpty();
    }

    @Test
    void endOfAUnitSaysNothingOfItsHours() {
        Instant now = Instant.parse("2026-03-01T09:05:00Z");
        IngestProgress completed = new IngestProgress.Completed("crawler", "file", "f", IngestCounts.ZERO, now);

        assertThat(Liveness.hour(completed, now)).isEmpty();
    }

    private static IngestProgress coverage(int lastHour) {
        return new IngestProgress.Coverage(
                "weibo",
                "crawler",
                "file",
                LocalDate.of(2026, 3, 1),
                IntStream.rangeClosed(0, lastHour)
                        .mapToObj(hour -> new IngestProgress.HourCount(hour, 5, 1))
                        .toList());
    }
}
