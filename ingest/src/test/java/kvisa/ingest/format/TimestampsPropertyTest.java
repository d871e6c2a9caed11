package kvisa.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsPropertyTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int ROUNDS = 3_000;

    @Test
    void epochsOfEveryUnitReadAsTheSameInstant() throws UnusableRecordException {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            Instant time = some(random);
            long seconds = time.getEpochSecond();
            long micros = seconds * 1_000_000 + time.getNano() / 1_000;
            assertThat(read(Long.toString(micros))).isEqualTo(time);
            assertThat(read(Long.toString(micros / 1_000))).isEqualTo(time.truncatedTo(ChronoUnit.MILLIS));
            assertThat(read(Long.toString(seconds))).isEqualTo(time.truncatedTo(ChronoUnit.SECONDS));
            assertThat(read(seconds + ".5")).isEqualTo(Instant.ofEpochSecond(seconds, 500_000_000));
        }
    }

    @Test
    void isoTextWithOffsetReadsAsTheInstantWhateverTheZoneOption() throws UnusableRecordException {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            Instant time = some(random);
            ZoneOffset offset = ZoneOffset.ofHours(random.nextInt(25) - 12);
            String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(offset));
            assertThat(read(text)).as(text).isEqualTo(time);
            assertThat(read(text.replace('T', ' '))).as(text).isEqualTo(time);
        }
    }

    @Test
    void naiveTextReadsInTheZoneOption() throws UnusableRecordException {
        Random random = new Random(3);
        DateTimeFormatter naive = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
        for (int i = 0; i < ROUNDS; i++) {
            Instant time = some(random).truncatedTo(ChronoUnit.SECONDS);
            assertThat(read(naive.format(time.atZone(BEIJING)))).isEqualTo(time);
        }
    }

    /** Whatever stands in a time's column is a time within the century or a rejection, never another exception. */
    @Test
    void anyTextIsATimeOrARejection() {
        Random random = new Random(4);
        String alphabet = "0123456789-:TZ +.年一";
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(26); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(read(text.toString())).isBetween("2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z");
            } catch (UnusableRecordException e) {
                assertThat(e.why()).isEqualTo(Rejection.NO_TIME);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-14 12:00:00+08:00, 2025-06-14T04:00:00Z",
        "2025-06-14T12:00:00+0800, 2025-06-14T04:00:00Z",
        "2025-06-14 12:00, 2025-06-14T04:00:00Z",
        "2025-06-14T12:00:00.25Z, 2025-06-14T12:00:00.250Z",
        "1700000000, 2023-11-14T22:13:20Z"
    })
    void readsTheFormsSourcesUse(String text, Instant time) throws UnusableRecordException {
        assertThat(read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "",
                "2025-06-14",
                "昨天 12:00",
                "170000000",
                "17000000000",
                "1999-12-31T00:00:00Z",
                "12:00",
                "2025-02-30T10:00:00Z",
                "2025-02-28 24:00:00"
            })
    void refusesWhatIsNoPointInTime(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnusableRecordException.class);
    }

    @Test
    void quotesNothingThatCouldBeAName() {
        assertThatThrownBy(() -> read("handle_of_somebody")).hasMessageContaining("found 18 characters");
        assertThatThrownBy(() -> read("2025-06-14")).hasMessageContaining("found \"2025-06-14\"");
    }

    private static Instant read(String text) throws UnusableRecordException {
        return Timestamps.read("created_at", text, BEIJING);
    }

    /** From 2002, the first year whose epoch has ten digits, to 2099, to the microsecond. */
    private static Instant some(Random random) {
        return Instant.ofEpochSecond(
                1_010_000_000L + random.nextLong(3_000_000_000L), random.nextInt(1_000_000) * 1_000L);
    }
}
