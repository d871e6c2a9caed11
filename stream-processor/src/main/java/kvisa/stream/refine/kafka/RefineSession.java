package kvisa.stream.refine.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kvisa.contract.codec.Codecs;
import kvisa.contract.codec.UnreadableRecordException;
import kvisa.stream.refine.RefineDesk;
import kvisa.stream.refine.RequestPlace;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads requests onto a desk and commits what is settled there, over one consumer. One thread uses it. */
final class RefineSession implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(RefineSession.class);

    private static final Duration POLL = Duration.ofMillis(100);

    /** What one poll brings at most, by default: a part of the requests then tells little about their order. */
    private static final long MANY = 500;

    private final Consumer<String, byte[]> consumer;
    private final String topic;
    private final RefineDesk desk;
    private final BooleanSupplier othersAreBusy;
    private final Map<Integer, Long> committed = new HashMap<>();

    /** By partition, how far it must be read before a text of it may be begun. */
    private final Map<TopicPartition, Long> readFirst = new HashMap<>();

    private long unreadable;

    /**
     * A session that has not begun.
     *
     * @param topic          where requests are
     * @param othersAreBusy  whether the machine is needed for first verdicts now
     */
    RefineSession(Consumer<String, byte[]> consumer, String topic, RefineDesk desk, BooleanSupplier othersAreBusy) {
        this.consumer = consumer;
        this.topic = topic;
        this.desk = desk;
        this.othersAreBusy = othersAreBusy;
    }

    /** Joins the group. */
    void open() {
        consumer.subscribe(List.of(topic), this);
    }

    /** Reads once, lets work begin or holds it back, commits. */
    void step() {
        if (desk.isFull()) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        consumer.poll(POLL).forEach(this::read);
        desk.hold(othersAreBusy.getAsBoolean() || (!desk.isFull() && hasMoreToRead()));
        commit();
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        RequestPlace place = new RequestPlace(record.partition(), record.offset());
        if (record.value() == null) {
            desk.read(place, record.key(), null);
            return;
        }
        try {
            desk.read(place, record.key(), Codecs.REFINE_REQUEST.read(record.value()));
        } catch (UnreadableRecordException e) {
            desk.pass(place);
            tellUnreadable(place, e);
        }
    }

    /** For the 1st, 2nd, 4th, 8th ... */
    private void tellUnreadable(RequestPlace place, UnreadableRecordException e) {
        unreadable++;
        if (Long.bitCount(unreadable) == 1) {
            LOG.warn("{} unreadable requests in {}, last at {}: {}", unreadable, topic, place, e.getMessage());
        }
    }

    /**
     * What should come first can only be told when all that fits was read; and behind a request its withdrawal may
     * stand: after a crash, of much that was already answered. So all that was there when a partition came is read first, and
     * whatever piles up later. A few records more are no reason to wait: every answer brings a withdrawal, every
     * post a request, and there would always be a few.
     */
    private boolean hasMoreToRead() {
        long unread = 0;
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong lag = consumer.currentLag(partition);
            if (lag.isEmpty()) {
                return true;
            }
            long position = consumer.position(partition);
            if (position < readFirst.computeIfAbsent(partition, none -> position + lag.getAsLong())) {
                return true;
            }
            unread += lag.getAsLong();
        }
        return unread >= MANY;
    }

    /** Commits as far as requests are settled. */
    void commit() {
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        desk.committable().forEach((partition, next) -> {
            if (!next.equals(committed.get(partition))) {
                moved.put(new TopicPartition(topic, partition), new OffsetAndMetadata(next));
            }
        });
        if (moved.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(moved);
            moved.forEach((partition, next) -> committed.put(partition.partition(), next.offset()));
        } catch (RebalanceInProgressException e) {
            LOG.debug("offsets are committed after the rebalance", e);
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.info("second readings of partitions {}", numbers(partitions));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        desk.forget(numbers(partitions));
        committed.keySet().removeAll(numbers(partitions));
        readFirst.keySet().removeAll(partitions);
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }
}
