package kvisa.dashboard.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.history.TopicPosition;
import kvisa.dashboard.history.TopicPosition.TopicIdentity;
import kvisa.dashboard.kafka.Reconciliation.Bounds;
import kvisa.dashboard.kafka.Reconciliation.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private static final Topic TABLE = TopicCatalogue.ASSESSED;
    private static final Topic STREAM = TopicCatalogue.REJECTED;
    private static final Instant READ_AT = Instant.parse("2025-10-01T00:00:00Z");

    @Test
    void nothingStoredStartsEachPartitionAtItsBeginning() {
        // When
        Decision decision = Reconciliation.decide(
                TABLE, found("a"), Map.of(0, new Bounds(0, 9), 1, new Bounds(4, 9)), List.of(), READ_AT);

        // Then
        assertThat(decision).isEqualTo(new Decision.GoOn(Map.of(0, 0L, 1, 4L)));
    }

    @Test
    void storedPositionsGoOnAndNewPartitionsBegin() {
        // When
        Decision decision = Reconciliation.decide(
                TABLE,
                found("a"),
                Map.of(0, new Bounds(0, 9), 1, new Bounds(0, 3)),
                List.of(position(TABLE, 0, 9)),
                READ_AT.plus(Duration.ofDays(28)));

        // Then
        assertThat(decision).isEqualTo(new Decision.GoOn(Map.of(0, 9L, 1, 0L)));
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "a, 0, 9, 0, 5, 28, goes on",
        "b, 0, 9, 0, 5, 0, another topic than the one read before",
        "a, 0, 4, 0, 5, 0, 'ends at 4, before 5'",
        "a, 6, 9, 0, 5, 0, 'begins at 6, after 5'",
        "a, 0, 9, 7, 5, 0, partition 7 is gone",
        "a, 0, 9, 0, 5, 30, last read 30 days ago",
    })
    void tableStartsOverWhenItCannotBeContinued(
            String topicId, long begin, long end, int partition, long next, int daysLater, String reason) {
        // When
        Decision decision = Reconciliation.decide(
                TABLE,
                found(topicId),
                Map.of(0, new Bounds(begin, end)),
                List.of(position(TABLE, partition, next)),
                READ_AT.plus(Duration.ofDays(daysLater)));

        // Then
        if (decision instanceof Decision.StartOver startOver) {
            assertThat(startOver.reason()).contains(reason);
            assertThat(startOver.offsets()).isEqualTo(Map.of(0, begin));
        } else {
            assertThat(reason).isEqualTo("goes on");
        }
    }

    @Test
    void streamWhoseOldRecordsHaveExpiredGoesOnAtItsBeginning() {
        // When
        Decision decision = Reconciliation.decide(
                STREAM,
                found("a"),
                Map.of(0, new Bounds(6, 9)),
                List.of(position(STREAM, 0, 5)),
                READ_AT.plus(Duration.ofDays(100)));

        // Then
        assertThat(decision).isEqualTo(new Decision.GoOn(Map.of(0, 6L)));
    }

    private static TopicDirectory.Found found(String topicId) {
        return new TopicDirectory.Found(new TopicIdentity("cluster", topicId), 2);
    }

    private static TopicPosition position(Topic topic, int partition, long next) {
        return new TopicPosition(topic.name(), partition, new TopicIdentity("cluster", "a"), next, READ_AT);
    }
}
