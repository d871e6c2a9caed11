package kvisa.contract.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import kvisa.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {

    private static final Instant NOON = Instant.parse("2025-09-28T12:00:00Z");

    @Test
    void postDatedIntoTheFutureCountsWhenItWasCollected() {
        assertThat(postOf("a:1", NOON.plusSeconds(1)).eventTime()).isEqualTo(NOON);
        assertThat(postOf("a:1", NOON.minusSeconds(1)).eventTime()).isEqualTo(NOON.minusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "weibo:\ud83d", "weibo:\u0000", "weibo:\n1"})
    void idThatCannotBeAKeyIsRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> postOf(id, NOON));
    }

    @Test
    void weightIsHeatOrElseTheSumOfReactions() {
        assertThat(new Engagement(1L, 2L, 3L, 1000L, null).weight()).isEqualTo(6);
        assertThat(new Engagement(1L, 2L, 3L, 1000L, 0L).weight()).isZero();
        assertThat(Engagement.UNKNOWN.weight()).isZero();
    }

    @Test
    void damagedCountsCannotOverflowTheWeight() {
        long most = Long.MAX_VALUE;

        assertThat(new Engagement(most, most, most, most, null).weight()).isEqualTo(Engagement.MAX_WEIGHT);
        assertThat(new Engagement(null, null, null, null, most).weight()).isEqualTo(Engagement.MAX_WEIGHT);
    }

    private static Post postOf(String id, Instant createdAt) {
        Post sample = Samples.post();
        return new Post(id, sample.origin(), sample.text(), null, createdAt, NOON, sample.engagement());
    }
}
