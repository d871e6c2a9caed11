package kvisa.ingest.kafka;

import java.util.concurrent.atomic.AtomicReference;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.ingest.sink.PostSink;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends to the topics with an idempotent producer that waits for all in-sync replicas. Thread-safe. A sink that failed
 * once stays failed, for every thread: clearing the failure for one caller would hide it from the caller it belongs to.
 */
public final class KafkaPostSink implements PostSink {

    private final Producer<String, byte[]> producer;

    /** The first failure; set by the producer's own thread. */
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** Connects with the common client settings. */
    public KafkaPostSink(Settings settings) {
        this(new KafkaProducer<>(KafkaClients.producer(settings), new StringSerializer(), new ByteArraySerializer()));
    }

    /** Sends through this producer and closes it in the end. */
    public KafkaPostSink(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void post(Post post) {
        send(TopicCatalogue.POSTS, post.id(), Codecs.POST.write(post));
    }

    @Override
    public void deleted(String id) {
        send(TopicCatalogue.POSTS, id, null);
    }

    @Override
    public void rejected(RejectedRecord record) {
        send(TopicCatalogue.REJECTED, record.id(), Codecs.REJECTED_RECORD.write(record));
    }

    @Override
    public void progress(IngestProgress progress) {
        send(TopicCatalogue.INGEST_PROGRESS, progress.key(), Codecs.INGEST_PROGRESS.write(progress));
    }

    /**
     * Waits until everything taken so far has arrived.
     *
     * @throws KafkaException if anything taken since this sink was made did not
     */
    @Override
    public void flush() {
        producer.flush();
        throwIfFailed();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void throwIfFailed() {
        Exception first = failure.get();
        if (first != null) {
            throw new KafkaException("a record did not reach its topic; the unit must be read again", first);
        }
    }

    /** Stops at the first failure: with no broker in reach every further send would block for a minute. */
    private void send(Topic topic, String key, byte @Nullable [] value) {
        throwIfFailed();
        // The callback is what watches the outcome; flush waits for it.
        var unused = producer.send(new ProducerRecord<>(topic.name(), key, value), (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }
}
