package kvisa.stream.spike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Severity;
import org.junit.jupiter.api.Test;

/** The real K-visa days on Weibo hot search, autumn 2025. */
class HotSearchTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH");

    private final List<Episode> episodes = Series.episodes(heat(), DetectorParameters.hourly(200_000));

    @Test
    void firstAlertStartsWithTheFirstLoudHour() {
        Episode first = episodes.get(0);

        assertThat(first.times().startedAt()).isEqualTo(Instant.parse("2025-09-28T02:00:00Z"));
        assertThat(first.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(first.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(first.times().peakAt()).isEqualTo(Instant.parse("2025-09-28T03:00:00Z"));
        assertThat(first.peak().observed()).isEqualTo(690_836);
    }

    @Test
    void eachLaterDayIsAnAlertOfItsOwnAndAllAreOverInTheEnd() {
        assertThat(episodes.stream().map(each -> each.times().startedAt().toString()))
                .containsExactly("2025-09-28T02:00:00Z", "2025-09-29T03:00:00Z", "2025-09-30T06:00:00Z");
        assertThat(episodes).allSatisfy(each -> assertThat(each.state()).isEqualTo(AlertState.RESOLVED));
    }

    /** On 27 September the visa was at rank 34 for an hour, with less heat than the series is told to care about. */
    @Test
    void singleAppearanceTheDayBeforeIsAnAlertOnlyWithoutAMinimum() {
        List<Episode> withoutMinimum = Series.episodes(heat(), DetectorParameters.hourly(0));

        assertThat(withoutMinimum.stream().map(each -> each.times().startedAt().toString()))
                .startsWith("2025-09-27T10:00:00Z", "2025-09-28T02:00:00Z");
    }

    private static List<Step> heat() {
        return lines().stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(parts -> new Step(
                        LocalDateTime.parse(parts[0], HOUR).atZone(BEIJING).toInstant(),
                        new Observation.Amount(Double.parseDouble(parts[1]), 0)))
                .toList();
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(HotSearchTest.class.getResourceAsStream("hotsearch-heat.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
