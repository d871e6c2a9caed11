package kvisa.stream.refine.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import kvisa.contract.codec.Codecs;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.contract.topic.Generation;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.SecondReader;
import kvisa.stream.refine.RefineMeters;
import kvisa.stream.refine.SecondTier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The refiner over Kafka's mock clients. */
class RefinerTest {

    private static final TopicPartition PARTITION = new TopicPartition(TopicCatalogue.REFINE_REQUESTS.name(), 4);

    private final AtomicBoolean othersAreBusy = new AtomicBoolean();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Deque<MockConsumer<String, byte[]>> consumers = new ArrayDeque<>();
    private final Deque<MockProducer<String, byte[]>> producers = new ArrayDeque<>();

    @Test
    void answersGoWhereTheRequestCameFromAndOffsetsFollow() {
        MockConsumer<String, byte[]> consumer = consumer(request("weibo:1", "unsure"), request("weibo:2", "stubborn"));
        MockProducer<String, byte[]> producer = producer(true);

        try (Refiner refiner = started(SecondReader.tier("second"))) {
            assertThat(refiner).isNotNull();
            await().until(() -> committed(consumer) == 2);
        }

        assertThat(producer.history())
                .allSatisfy(record -> assertThat(record.partition()).isEqualTo(4));
        Map<String, Refinement> answers = answers(producer);
        assertThat(answers.get("weibo:1").assessment()).isNotNull();
        assertThat(answers.get("weibo:1").modelId()).isEqualTo("second");
        assertThat(answers.get("weibo:2").assessment()).isNull();
        assertThat(meters.get("kvisa.refine.running").gauge().value()).isZero();
    }

    @Test
    void nothingIsCommittedBeforeTheBrokersHaveTheAnswer() {
        MockConsumer<String, byte[]> consumer = consumer(request("weibo:1", "unsure"));
        MockProducer<String, byte[]> producer = producer(false);

        try (Refiner refiner = started(SecondReader.tier("second"))) {
            assertThat(refiner).isNotNull();
            await().until(() -> producer.history().size() == 1);
            assertThat(committed(consumer)).isLessThan(1);

            producer.completeNext();
            await().until(() -> committed(consumer) == 1);
        }
    }

    @Test
    void withdrawnRequestIsNotRead() {
        MockConsumer<String, byte[]> consumer = consumer(request("weibo:1", "unsure"), tombstone("weibo:1"));
        MockProducer<String, byte[]> producer = producer(true);

        try (Refiner refiner = started(SecondReader.tier("second"))) {
            assertThat(refiner).isNotNull();
            await().until(() -> committed(consumer) == 2);
        }

        assertThat(producer.history()).isEmpty();
    }

    @Test
    void unreadableRequestIsPassedOver() {
        MockConsumer<String, byte[]> consumer =
                consumer(new Given("weibo:1", "{".getBytes(StandardCharsets.UTF_8)), request("weibo:2", "unsure"));
        MockProducer<String, byte[]> producer = producer(true);

        try (Refiner refiner = started(SecondReader.tier("second"))) {
            assertThat(refiner).isNotNull();
            await().until(() -> committed(consumer) == 2);
        }

        assertThat(answers(producer)).containsOnlyKeys("weibo:2");
    }

    @Test
    void waitsWhileFirstVerdictsNeedTheMachine() {
        othersAreBusy.set(true);
        MockConsumer<String, byte[]> consumer = consumer(request("weibo:1", "unsure"));
        MockProducer<String, byte[]> producer = producer(true);

        try (Refiner refiner = started(SecondReader.tier("second"))) {
            assertThat(refiner).isNotNull();
            await().until(() -> committed(consumer) == 0);
            assertThat(producer.history()).isEmpty();

            othersAreBusy.set(false);
            await().until(() -> committed(consumer) == 1);
        }
    }

    @Test
    void brokersThatFailEndASessionAndTheNextBeginsWhereNothingIsLost() {
        MockProducer<String, byte[]> failing = producer(false);
        consumer(request("weibo:1", "unsure"));
        MockProducer<String, byte[]> working = producer(true);
        MockConsumer<String, byte[]> second = consumer(request("weibo:1", "unsure"));

        try (Refiner refiner = started(SecondReader.tier("second"))) {
            assertThat(refiner).isNotNull();
            await().until(() -> failing.errorNext(new TimeoutException("no acknowledgement")));
            await().until(() -> committed(second) == 1);
        }

        assertThat(answers(working)).containsOnlyKeys("weibo:1");
    }

    @Test
    void assessorThatIsAnotherThanAnnouncedStopsTheRefinerForGood() {
        MockConsumer<String, byte[]> consumer = consumer(request("weibo:1", "unsure"));
        MockProducer<String, byte[]> producer = producer(true);
        SecondTier liar = new SecondTier("second", first -> true, () -> new SecondReader("third"));

        try (Refiner refiner = started(liar)) {
            assertThat(refiner).isNotNull();
            await().until(() -> meters.get("kvisa.refine.running").gauge().value() == 0);
        }

        assertThat(producer.history()).isEmpty();
        assertThat(consumer.closed()).isTrue();
    }

    private Refiner started(SecondTier second) {
        RefinePlan plan = new RefinePlan("group", "instance", Generation.FIRST, 1, 10);
        Refiner.Edge edge = new Refiner.Edge(consumers::removeFirst, producers::removeFirst);
        Refiner refiner = new Refiner(edge, plan, second, othersAreBusy::get, new RefineMeters(meters));
        refiner.start();
        return refiner;
    }

    private record Given(String key, byte[] value) {}

    private static Given request(String postId, String text) {
        return new Given(
                postId,
                Codecs.REFINE_REQUEST.write(new RefineRequest(postId, "print of " + text, text, null, Instant.EPOCH)));
    }

    private static Given tombstone(String postId) {
        return new Given(postId, null);
    }

    /** The next session's consumer: assigned one partition that holds these records. */
    private MockConsumer<String, byte[]> consumer(Given... records) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) records.length));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            long offset = 0;
            for (Given record : Arrays.asList(records)) {
                consumer.addRecord(new ConsumerRecord<>(
                        PARTITION.topic(), PARTITION.partition(), offset++, record.key, record.value));
            }
        });
        consumers.add(consumer);
        return consumer;
    }

    private MockProducer<String, byte[]> producer(boolean acknowledges) {
        MockProducer<String, byte[]> producer = new MockProducer<>(
                acknowledges, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }

    /** The committed offset; -1 before the first. */
    private static long committed(MockConsumer<String, byte[]> consumer) {
        try {
            OffsetAndMetadata found = consumer.committed(Set.of(PARTITION)).get(PARTITION);
            return found == null ? -1 : found.offset();
        } catch (KafkaException | IllegalStateException e) {
            return -1;
        }
    }

    private static Map<String, Refinement> answers(MockProducer<String, byte[]> producer) {
        Map<String, Refinement> answers = new HashMap<>();
        for (ProducerRecord<String, byte[]> record : producer.history()) {
            assertThat(record.topic()).isEqualTo(TopicCatalogue.REFINEMENTS.name());
            answers.put(record.key(), Codecs.REFINEMENT.read(record.value()));
        }
        return answers;
    }
}
