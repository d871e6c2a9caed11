package kvisa.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountersPropertyTest {

    private static final int ROUNDS = 5_000;

    @Test
    void plainNumbersReadAsThemselvesWithoutRepair() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            long count = random.nextLong(1_000_000_000_000_000_000L) >> random.nextInt(60);
            Set<Repair> repairs = EnumSet.noneOf(Repair.class);
            assertThat(Counters.read(Long.toString(count), repairs)).isEqualTo(count);
            assertThat(repairs).isEmpty();
        }
    }

    @Test
    void countsInTenThousandsAreWithinTheirRounding() {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            long count = 10_000 + random.nextInt(99_000_000);
            BigDecimal shown = BigDecimal.valueOf(count).movePointLeft(4).setScale(1, RoundingMode.DOWN);
            Set<Repair> repairs = EnumSet.noneOf(Repair.class);
            Long read = Counters.read(shown.toPlainString() + "万" + (random.nextBoolean() ? "+" : ""), repairs);
            assertThat(read).isNotNull().isBetween(count - 1_000, count);
            assertThat(repairs).containsExactly(Repair.COUNT_FOR_PEOPLE);
        }
    }

    @Test
    void groupedNumbersReadAsTheirDigits() {
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            long count = 1_000 + random.nextLong(100_000_000_000L);
            assertThat(Counters.read(String.format(Locale.ROOT, "%,d", count), EnumSet.noneOf(Repair.class)))
                    .isEqualTo(count);
        }
    }

    /** Whatever stands in a count's column, the answer is a count of at least 0 or "unknown", never an exception. */
    @Test
    void anyTextIsACountOrUnknown() {
        Random random = new Random(4);
        String alphabet = "0123456789.,+-万亿wkM 转赞eE٣　";
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(24); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Long read = Counters.read(text.toString(), EnumSet.noneOf(Repair.class));
            assertThat(read == null || read >= 0).as(text.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.2万, 12000",
        "10万+, 100000",
        "3亿, 300000000",
        "1.5億, 150000000",
        "2w, 20000",
        "1.1k, 1100",
        "100+, 100",
        "12.0, 12",
        "转发, 0",
        "評論, 0",
        "赞, 0",
        "'1,234', 1234"
    })
    void readsCountsWrittenForPeople(String text, long count) {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        assertThat(Counters.read(text, repairs)).isEqualTo(count);
        assertThat(repairs).containsExactly(Repair.COUNT_FOR_PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "--", "many", "1e5", "٣", "万"})
    void whatIsNoCountIsUnknownAndNamed(String text) {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        assertThat(Counters.read(text, repairs)).isNull();
        assertThat(repairs).containsExactly(Repair.COUNT_UNREADABLE);
    }
}
