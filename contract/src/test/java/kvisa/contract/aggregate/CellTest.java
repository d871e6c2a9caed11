package kvisa.contract.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kvisa.contract.Samples;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @Test
    void keyNamesEveryDimension() {
        Cell cell = Cell.of(Samples.assessedPost()).get(1);

        assertThat(cell.key()).isEqualTo("2025-09-28T02:00:00Z/zh/weibo/on-topic/oppose/1/theme:jobs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-09-28T02:00:00Z/zh/weibo/on-topic/oppose/1",
                "yesterday/zh/weibo/on-topic/oppose/1/all",
                "2025-09-28T02:00:01Z/zh/weibo/on-topic/oppose/1/all",
                "2025-09-28T10:00:00+08:00/zh/weibo/on-topic/oppose/1/all",
                "2025-09-28T02:00:00Z/ZH/weibo/on-topic/oppose/1/all",
                "2025-09-28T02:00:00Z/zh/Weibo/on-topic/oppose/1/all",
                "2025-09-28T02:00:00Z/zh/weibo/maybe/oppose/1/all",
                "2025-09-28T02:00:00Z/zh/weibo/on-topic/oppose/+1/all",
                "2025-09-28T02:00:00Z/zh/weibo/on-topic/oppose/one/all",
                "2025-09-28T02:00:00Z/zh/weibo/on-topic/oppose/1/theme:weather",
                "2025-09-28T02:00:00Z/zh/weibo/on-topic/oppose/1/target:none",
                "2025-09-28T02:00:00Z/zh/weibo/on-topic/oppose/1/everything",
            })
    void keyOfAnotherShapeIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.ofKey(key));
    }

    @Test
    void instantsBeforeTheEpochFallIntoTheBucketBelow() {
        assertThat(Cell.bucketOf(Instant.parse("1969-12-31T23:59:59Z")))
                .isEqualTo(Instant.parse("1969-12-31T23:55:00Z"));
    }

    @Test
    void facetNamesRoundTrip() {
        for (Theme theme : Theme.values()) {
            Facet facet = new Facet.OfTheme(theme);
            assertThat(Facet.of(facet.wireName())).isEqualTo(facet);
        }
        for (Target target : Target.values()) {
            if (target != Target.NONE) {
                Facet facet = new Facet.OfTarget(target);
                assertThat(Facet.of(facet.wireName())).isEqualTo(facet);
            }
        }
        assertThat(Facet.of("all")).isEqualTo(Facet.ALL);
    }

    @Test
    void sumBeyondALongIsAnErrorNotAWrongNumber() {
        Tally huge = new Tally(1, Long.MAX_VALUE, 0);

        assertThatThrownBy(() -> huge.plus(huge)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void negativeTotalIsRefused() {
        Cell cell = Cell.of(Samples.assessedPost()).get(0);

        assertThatIllegalArgumentException().isThrownBy(() -> new CellTotal(cell, new Tally(-1, 0, 0)));
    }
}
