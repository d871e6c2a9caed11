package kvisa.allinone.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesScorerTest {

    private static final Instant START = Instant.parse("2025-09-01T00:00:00Z");

    @Test
    void oneTallSpikeInAnHourlySeriesIsOneAlertThere() {
        // Given
        List<SeriesCsv.Row> rows = noise(24 * 20);
        SeriesCsv.Row calm = rows.get(400);
        rows.set(400, new SeriesCsv.Row(calm.timestamp(), calm.start(), 900));

        // When
        List<SeriesCsv.Score> scores = SeriesScorer.score(rows);

        // Then
        assertThat(scores.get(400).alert()).isTrue();
        assertThat(scores.get(400).score()).isGreaterThan(0.7);
        assertThat(scores.stream().filter(SeriesCsv.Score::alert)).hasSize(1);
        assertThat(scores).allMatch(each -> each.score() >= 0 && each.score() <= 1);
    }

    @Test
    void aRowIsScoredFromItsPastAlone() {
        List<SeriesCsv.Row> rows = noise(24 * 20);

        List<SeriesCsv.Score> whole = SeriesScorer.score(rows);
        List<SeriesCsv.Score> cut = SeriesScorer.score(rows.subList(0, 300));

        assertThat(cut).isEqualTo(whole.subList(0, 300));
    }

    @Test
    void aScoreReachesOneHalfExactlyWhereAnAlertBegins() {
        Random random = new Random(3);
        List<SeriesCsv.Row> rows = new ArrayList<>();
        for (int i = 0; i < 12 * 24 * 30; i++) {
            Instant start = START.plus(Duration.ofMinutes(5L * i));
            double burst = i % 2500 < 30 ? 20 : 1;
            rows.add(new SeriesCsv.Row(start.toString(), start, Math.floor(burst / (0.1 + random.nextDouble()))));
        }

        List<SeriesCsv.Score> scores = SeriesScorer.score(rows);

        assertThat(scores).anyMatch(SeriesCsv.Score::alert);
        assertThat(scores).allMatch(each -> each.alert() == (each.score() >= 0.5));
    }

    @Test
    void noPrefixOfASeriesIsScoredOtherwiseThanInTheWhole() {
        List<SeriesCsv.Row> rows = noise(24 * 9);
        List<SeriesCsv.Score> whole = SeriesScorer.score(rows);

        for (int rowsSeen = 0; rowsSeen <= rows.size(); rowsSeen++) {
            assertThat(SeriesScorer.score(rows.subList(0, rowsSeen))).isEqualTo(whole.subList(0, rowsSeen));
        }
    }

    @Test
    void keepsTimestampsAsWrittenAndAddsTwoColumns() throws Exception {
        List<SeriesCsv.Row> rows =
                SeriesCsv.read(reader("timestamp,value\n2015-02-26 21:42:53,104\n2015-02-26 21:47:53,9.5\n"));
        StringWriter out = new StringWriter();

        SeriesCsv.write(rows, SeriesScorer.score(rows), out);

        assertThat(out.toString())
                .isEqualTo(
                        "timestamp,value,score,alert\n2015-02-26 21:42:53,104,0.0,0\n2015-02-26 21:47:53,9.5,0.0,0\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time,count|line 1",
                "timestamp,value;2025-09-28|line 2",
                "timestamp,value;2025-09-28 10:00:00,many|line 2: found \"many\", wanted a number",
                "timestamp,value;yesterday,5|line 2: found \"yesterday\", wanted a time",
                "timestamp,value;2025-09-28 10:00:00,NaN|wanted a finite number",
                "timestamp,value;2025-09-28 10:00:00,5;2025-09-28 09:00:00,5|line 3"
            })
    void saysWhichLineIsNoRowAndWhatWasWanted(String lines, String message) {
        assertThatThrownBy(() -> SeriesCsv.read(reader(lines.replace(';', '\n'))))
                .isInstanceOf(SeriesCsv.UnreadableSeriesException.class)
                .hasMessageContaining(message);
    }

    private static List<SeriesCsv.Row> noise(int hours) {
        Random random = new Random(7);
        List<SeriesCsv.Row> rows = new ArrayList<>();
        for (int i = 0; i < hours; i++) {
            Instant start = START.plus(Duration.ofHours(i));
            rows.add(new SeriesCsv.Row(start.toString(), start, 40 + random.nextInt(15)));
        }
        return rows;
    }

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
