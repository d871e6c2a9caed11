package kvisa.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketGridTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    @ParameterizedTest
    @CsvSource({
        "PT5M, Asia/Shanghai, 2025-09-28T10:07:00Z, 2025-09-28T10:05:00Z",
        "PT1H, Asia/Shanghai, 2025-09-28T10:07:00Z, 2025-09-28T10:00:00Z",
        "PT1H, Asia/Kathmandu, 2025-09-28T10:07:00Z, 2025-09-28T09:15:00Z",
        "PT6H, Asia/Shanghai, 2025-09-28T10:07:00Z, 2025-09-28T10:00:00Z",
        "PT6H, UTC, 2025-09-28T10:07:00Z, 2025-09-28T06:00:00Z",
        "P1D, Asia/Shanghai, 2025-09-28T10:07:00Z, 2025-09-27T16:00:00Z",
        "PT24H, Asia/Shanghai, 2025-09-28T17:00:00Z, 2025-09-28T16:00:00Z",
        "P1D, America/New_York, 2025-09-28T03:59:00Z, 2025-09-27T04:00:00Z",
        "P7D, Asia/Shanghai, 2025-09-28T10:07:00Z, 2025-09-21T16:00:00Z",
        "P7D, Asia/Shanghai, 2025-09-28T16:00:00Z, 2025-09-28T16:00:00Z",
    })
    void bucketStartsWhereItsZoneSays(String width, String zone, Instant instant, Instant start) {
        // Given
        TimeRange range = new TimeRange(instant, instant.plusSeconds(1));

        // When
        BucketGrid grid = BucketGrid.of(range, BucketWidth.parse(width), ZoneId.of(zone));

        // Then
        assertThat(grid.starts()).containsExactly(start);
    }

    @Test
    void weekStartsOnMondayOfTheZone() {
        // When
        Instant start = BucketWidth.parse("P7D")
                .startOf(
                        Instant.parse("2025-10-01T00:00:00Z"),
                        SHANGHAI,
                        SHANGHAI.getRules().getOffset(Instant.EPOCH));

        // Then
        assertThat(start.atZone(SHANGHAI).getDayOfWeek()).isEqualTo(java.time.DayOfWeek.MONDAY);
    }

    @Test
    void dayOfTheClockChangeIsLonger() {
        // Given
        TimeRange range = new TimeRange(Instant.parse("2025-10-25T00:00:00Z"), Instant.parse("2025-10-27T12:00:00Z"));

        // When
        BucketGrid grid = BucketGrid.of(range, BucketWidth.parse("P1D"), BERLIN);

        // Then
        assertThat(grid.starts())
                .containsExactly(
                        Instant.parse("2025-10-24T22:00:00Z"),
                        Instant.parse("2025-10-25T22:00:00Z"),
                        Instant.parse("2025-10-26T23:00:00Z"));
        assertThat(grid.end()).isEqualTo(Instant.parse("2025-10-27T23:00:00Z"));
        assertThat(grid.isUniform()).isFalse();
    }

    @Test
    void clockChangeDoesNotShiftNarrowBuckets() {
        // Given
        TimeRange range = new TimeRange(Instant.parse("2025-10-25T20:00:00Z"), Instant.parse("2025-10-26T10:00:00Z"));

        // When
        BucketGrid grid = BucketGrid.of(range, BucketWidth.parse("PT2H"), BERLIN);

        // Then
        assertThat(grid.starts()).hasSize(7);
        assertThat(grid.isUniform()).isTrue();
    }

    @Test
    void everyBorderIsACellBorderInAnyZone() {
        // Given
        TimeRange range = new TimeRange(Instant.parse("2025-09-28T10:07:00Z"), Instant.parse("2025-09-29T10:07:00Z"));

        // When
        BucketGrid grid = BucketGrid.of(range, BucketWidth.parse("PT10M"), KATHMANDU);

        // Then
        assertThat(grid.starts()).allMatch(start -> start.getEpochSecond() % 300 == 0);
        assertThat(grid.range().from()).isBeforeOrEqualTo(range.from());
        assertThat(grid.range().to()).isAfterOrEqualTo(range.to());
    }

    @Test
    void refusesMoreThanFiveThousandBuckets() {
        // Given
        Instant from = Instant.parse("2025-01-01T00:00:00Z");
        BucketWidth width = BucketWidth.parse("PT5M");

        // Then
        assertThat(BucketGrid.of(new TimeRange(from, from.plus(Duration.ofMinutes(25_000))), width, SHANGHAI)
                        .starts())
                .hasSize(5_000);
        assertThatThrownBy(() ->
                        BucketGrid.of(new TimeRange(from, from.plus(Duration.ofMinutes(25_001))), width, SHANGHAI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5001 buckets, wanted at most 5000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1h", "PT7M", "PT0S", "-PT1H", "PT5M1S", "PT5M0.5S", "P1M", "P40000D"})
    void refusesOtherWidths(String width) {
        assertThatThrownBy(() -> BucketWidth.parse(width)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rangeWidensToWholeCellsAndHours() {
        // Given
        TimeRange range =
                new TimeRange(Instant.parse("2025-09-28T10:07:00.5Z"), Instant.parse("2025-09-28T11:00:00.001Z"));

        // Then
        assertThat(range.wholeCells())
                .isEqualTo(new TimeRange(Instant.parse("2025-09-28T10:05:00Z"), Instant.parse("2025-09-28T11:05:00Z")));
        assertThat(range.hours()).isEqualTo(2);
        assertThat(range.wholeCells().wholeCells()).isEqualTo(range.wholeCells());
    }
}
