package kvisa.dashboard.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KafkaNotifierTurnTest {

    private static final TopicPartition PARTITION = new TopicPartition(TopicCatalogue.ALERT_HANDLING.name(), 0);

    private final AtomicLong nanos = new AtomicLong();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final KafkaNotifierTurn turn = new KafkaNotifierTurn(() -> consumer, nanos::get);

    @Test
    void turnBeginsWhereTheTopicEndsWhenThePartitionComesAndEndsWhenItGoes() {
        KafkaNotifierTurn.Turns turns = turn.new Turns(consumer);
        subscribe(turns);
        assertThat(turn.begunAt()).isEmpty();

        consumer.rebalance(List.of(PARTITION));
        assertThat(turn.begunAt()).hasValue(17);
        assertThat(consumer.paused()).containsExactly(PARTITION);

        consumer.rebalance(List.of());
        assertThat(turn.begunAt()).isEmpty();
    }

    @Test
    void turnOfAProcessThatWasStoppedIsNoTurnUntilTheGroupIsHeardOfAgain() {
        subscribe(turn.new Turns(consumer));
        consumer.rebalance(List.of(PARTITION));

        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(turn.begunAt()).isEmpty();

        turn.step(consumer);
        assertThat(turn.begunAt()).hasValue(17);
    }

    private void subscribe(KafkaNotifierTurn.Turns turns) {
        consumer.subscribe(List.of(PARTITION.topic()), turns);
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 17L));
    }
}
