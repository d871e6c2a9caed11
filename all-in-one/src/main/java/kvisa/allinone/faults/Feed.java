package kvisa.allinone.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Writes the feed to the posts topic at a steady pace. One thread sends; any may set marks meanwhile. */
final class Feed implements AutoCloseable {

    private static final String POSTS = TopicCatalogue.POSTS.name();
    private static final int BATCH_BYTES = 128 * 1024;

    /** Whatever happens to brokers, a post is written in the end. */
    private static final Duration DELIVERED_WITHIN = Duration.ofMinutes(10);

    private final PostMix mix;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Long> records = new HashMap<>();
    private final AtomicLong lost = new AtomicLong();

    Feed(Settings settings, PostMix mix) {
        this.mix = mix;
        Map<String, Object> properties = new HashMap<>(KafkaClients.producer(settings));
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERED_WITHIN.toMillis());
        // The topic is new: a broker that is ready for the second batch but not for the first would refuse that for
        // good.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** Writes so many records, spread evenly over a time; returns when the brokers have them all. */
    void send(int count, Duration over, Deadline deadline) throws InterruptedException {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            deadline.check();
            long due = begin + (long) ((double) over.toNanos() * i / count);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            PostMix.Written next = mix.next();
            records.merge(next.kind().wireName(), 1L, Long::sum);
            write(new ProducerRecord<>(POSTS, next.key(), next.value()));
        }
        producer.flush();
    }

    /** Writes one post of a platform to each partition, at once and beside whatever is being sent. */
    void mark(String platform) {
        for (int partition = 0; partition < TopicCatalogue.POSTS.partitions(); partition++) {
            String id = idIn(partition, platform);
            write(new ProducerRecord<>(POSTS, id, Codecs.POST.write(PostMix.marker(id, platform, PostMix.BEGIN))));
        }
    }

    /** A post id that the producer puts into this partition: a post and its second reading meet where its key says. */
    private static String idIn(int partition, String platform) {
        int number = 0;
        while (true) {
            String id = platform + ":" + number++;
            int hash = Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8)));
            if (hash % TopicCatalogue.POSTS.partitions() == partition) {
                return id;
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells the same.
    private void write(ProducerRecord<String, byte[]> record) {
        producer.send(record, (place, failure) -> count(failure));
    }

    private void count(@Nullable Exception failure) {
        if (failure != null) {
            lost.incrementAndGet();
        }
    }

    /** Records sent, by kind; to be asked when nothing is being sent. */
    Map<String, Long> records() {
        return Map.copyOf(records);
    }

    /** Records that the brokers did not take; nothing to compare depends on them. */
    long lost() {
        return lost.get();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
