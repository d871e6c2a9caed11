package kvisa.stream.refine.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kvisa.contract.codec.Codecs;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.refine.RefineDesk;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A burst of requests: what comes first, and how much of it waits in memory. */
class RefineSessionTest {

    private static final TopicPartition PARTITION = new TopicPartition(TopicCatalogue.REFINE_REQUESTS.name(), 2);
    private static final int POLLED_AT_ONCE = 5;
    private static final Instant NOON = Instant.parse("2025-10-01T12:00:00Z");

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

    @Test
    void burstIsReadByCopiesThenByAgeAlthoughTheMostCopiedCameLast() throws InterruptedException {
        // Given
        List<RefineRequest> burst = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            burst.add(request("single-" + i, "single-" + i, i));
        }
        burst.add(request("copy-1", "copied", 0));
        burst.add(request("copy-2", "copied", 0));
        RefineDesk desk = new RefineDesk(100);
        RefineSession session = session(desk, burst);

        // When
        readAll(session, burst.size());

        // Then
        assertThat(taken(desk, 4)).containsExactly("copied", "single-11", "single-10", "single-9");
    }

    @Test
    void fullRoomStopsTheReadingUntilThereIsRoom() throws InterruptedException {
        // Given
        RefineDesk desk = new RefineDesk(10);
        RefineSession session = session(desk, requests(0, 40));

        // When
        for (int i = 0; i < 6; i++) {
            session.step();
        }

        // Then: as many as there is room for, the newest of them first, and the topic holds the others.
        assertThat(desk.size()).isEqualTo(10);
        assertThat(consumer.position(PARTITION)).isEqualTo(10);
        assertThat(consumer.paused()).containsExactly(PARTITION);

        assertThat(taken(desk, 1)).containsExactly("text-9");
        session.step();

        assertThat(consumer.paused()).isEmpty();
        assertThat(consumer.position(PARTITION)).isEqualTo(10 + POLLED_AT_ONCE);
        assertThat(desk.size()).isEqualTo(9 + POLLED_AT_ONCE);
    }

    @Test
    void whatWasThereIsReadFirstButAFewRequestsMoreHoldNothingBack() {
        // Given
        RefineDesk desk = new RefineDesk(10_000);
        RefineSession session = session(desk, requests(0, 12));
        session.step();
        assertThat(desk.isHeld()).isTrue();
        readAll(session, 12);
        assertThat(desk.isHeld()).isFalse();

        // When: some are read and some are not, as always while posts come in and answers go out
        add(12, requests(12, 20));
        session.step();

        // Then
        assertThat(consumer.position(PARTITION)).isLessThan(20);
        assertThat(desk.isHeld()).isFalse();
    }

    @Test
    void pileOfRequestsIsReadBeforeAnyIsAnswered() {
        RefineDesk desk = new RefineDesk(10_000);
        RefineSession session = session(desk, requests(0, 5));
        readAll(session, 5);

        add(5, requests(5, 1_005));
        session.step();
        assertThat(desk.isHeld()).isTrue();
        while (consumer.position(PARTITION) < 1_005) {
            session.step();
        }
        assertThat(desk.isHeld()).isFalse();
    }

    private static List<RefineRequest> requests(int from, int to) {
        List<RefineRequest> requests = new ArrayList<>();
        for (int i = from; i < to; i++) {
            requests.add(request("post-" + i, "text-" + i, i));
        }
        return requests;
    }

    private RefineSession session(RefineDesk desk, List<RefineRequest> requests) {
        consumer.setMaxPollRecords(POLLED_AT_ONCE);
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        RefineSession session = new RefineSession(consumer, TopicCatalogue.REFINE_REQUESTS.name(), desk, () -> false);
        session.open();
        consumer.rebalance(List.of(PARTITION));
        add(0, requests);
        return session;
    }

    private void add(long first, List<RefineRequest> requests) {
        consumer.updateEndOffsets(Map.of(PARTITION, first + requests.size()));
        long offset = first;
        for (RefineRequest request : requests) {
            consumer.addRecord(new ConsumerRecord<>(
                    PARTITION.topic(),
                    PARTITION.partition(),
                    offset++,
                    request.postId(),
                    Codecs.REFINE_REQUEST.write(request)));
        }
    }

    private void readAll(RefineSession session, int count) {
        while (consumer.position(PARTITION) < count) {
            session.step();
        }
        assertThat(consumer.position(PARTITION)).isEqualTo(count);
    }

    private static List<String> taken(RefineDesk desk, int count) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(desk.next().orElseThrow().text());
        }
        return taken;
    }

    private static RefineRequest request(String postId, String text, int minutes) {
        return new RefineRequest(postId, "print of " + text, text, null, NOON.plusSeconds(60L * minutes));
    }
}
