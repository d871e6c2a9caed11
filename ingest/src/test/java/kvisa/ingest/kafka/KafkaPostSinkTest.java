package kvisa.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaPostSinkTest {

    private static final Instant TIME = Instant.parse("2025-10-01T00:00:00Z");
    private static final Post POST = new Post(
            "weibo:1", new Origin("weibo", "test", null, null, null), "K签", null, TIME, TIME, Engagement.UNKNOWN);

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final KafkaPostSink sink = new KafkaPostSink(producer);

    @Test
    void everyKindGoesToItsTopicUnderItsKey() {
        sink.post(POST);
        sink.deleted("weibo:2");
        sink.rejected(
                RejectedRecord.at(new RejectedRecord.Place("a.jsonl", 3), RejectStage.INGEST, "not JSON", TIME, null));
        sink.progress(new IngestProgress.Completed("test", "a.jsonl", "f", IngestCounts.ZERO, TIME));
        sink.flush();
        assertThat(producer.history())
                .extracting(sent -> sent.topic() + " " + sent.key())
                .containsExactly(
                        "kvisa.posts.v1 weibo:1",
                        "kvisa.posts.v1 weibo:2",
                        "kvisa.rejected.v1 ingest@a.jsonl:3",
                        "kvisa.ingest-progress.v1 completed/test/a.jsonl");
        assertThat(Codecs.POST.read(
                        Objects.requireNonNull(producer.history().get(0).value())))
                .isEqualTo(POST);
        assertThat(producer.history().get(1).value()).isNull();
    }

    @Test
    void aFailedSendSurfacesOnFlushAndStays() {
        MockProducer<String, byte[]> manual =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        KafkaPostSink failing = new KafkaPostSink(manual);
        failing.post(POST);
        failing.post(POST);
        manual.errorNext(new TimeoutException("no broker"));
        manual.completeNext();
        assertThatThrownBy(failing::flush).isInstanceOf(KafkaException.class).hasRootCauseMessage("no broker");
        assertThatThrownBy(failing::flush).isInstanceOf(KafkaException.class);
        assertThatThrownBy(() -> failing.post(POST)).isInstanceOf(KafkaException.class);
    }
}
