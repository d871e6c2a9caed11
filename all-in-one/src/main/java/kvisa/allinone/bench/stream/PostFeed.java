package kvisa.allinone.bench.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.post.Post;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes posts, at once or at a pace. Not thread-safe. */
final class PostFeed implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    PostFeed(Settings settings) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.producer(settings));
        // A broker that is not ready for the first batch of a new topic, but for the second, refuses the first for
        // good.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** As fast as the broker takes them; returns when it has them all. */
    void atOnce(List<Post> posts) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        posts.forEach(post -> sent.add(send(post)));
        producer.flush();
        sent.forEach(PostFeed::require);
    }

    /**
     * One after the other, evenly.
     *
     * @param perSecond  pace, above 0
     * @return when each was handed to the producer, {@link System#nanoTime}
     */
    long[] paced(List<Post> posts, int perSecond) {
        long[] handedOver = new long[posts.size()];
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < posts.size(); i++) {
            long due = start + TimeUnit.SECONDS.toNanos(1) * i / perSecond;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            handedOver[i] = System.nanoTime();
            sent.add(send(posts.get(i)));
        }
        producer.flush();
        sent.forEach(PostFeed::require);
        return handedOver;
    }

    private Future<RecordMetadata> send(Post post) {
        return producer.send(new ProducerRecord<>(TopicCatalogue.POSTS.name(), post.id(), Codecs.POST.write(post)));
    }

    private static void require(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a post was not taken by the broker", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
