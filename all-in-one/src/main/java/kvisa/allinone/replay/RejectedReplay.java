package kvisa.allinone.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kvisa.contract.codec.Codecs;
import kvisa.contract.codec.UnreadableRecordException;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Asks for another try at rejected posts. Doing it twice does no more than doing it once. */
public final class RejectedReplay {

    private final Settings settings;

    /** A replay over the brokers that the settings name. */
    public RejectedReplay(Settings settings) {
        this.settings = settings;
    }

    /**
     * Reads the rejected topic and plans; changes nothing.
     *
     * @param since  rejections of this time and later
     * @throws KafkaException if the brokers cannot be reached
     */
    public ReplayPlan plan(Set<RejectStage> stages, Instant since) {
        TopicProvisioner.provision(settings, TopicCatalogue.all());
        List<RejectedRecord> rejected = new ArrayList<>();
        TopicReading.read(settings, TopicCatalogue.REJECTED, since, record -> collect(record, rejected));
        rejected.removeIf(each -> each.rejectedAt().isBefore(since));
        return ReplayPlan.of(rejected, stages);
    }

    private static void collect(ConsumerRecord<String, byte[]> record, List<RejectedRecord> rejected) {
        if (record.value() == null) {
            return;
        }
        try {
            rejected.add(Codecs.REJECTED_RECORD.read(record.value()));
        } catch (UnreadableRecordException e) {
            throw new KafkaException(
                    record.topic() + " holds something else than a rejected record at offset " + record.offset() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * Sends what was planned and waits until the brokers have it.
     *
     * @throws KafkaException if they do not take it
     */
    public void send(ReplayPlan plan) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                KafkaClients.producer(settings), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = plan.tries().stream()
                    .map(each -> producer.send(record(each)))
                    .toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("the brokers do not take a retry", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking for retries", e);
        }
    }

    private static ProducerRecord<String, byte[]> record(ReplayPlan.Try each) {
        return new ProducerRecord<>(
                TopicCatalogue.RETRIES.name(),
                each.partition(),
                each.request().postId(),
                Codecs.RETRY_REQUEST.write(each.request()));
    }
}
