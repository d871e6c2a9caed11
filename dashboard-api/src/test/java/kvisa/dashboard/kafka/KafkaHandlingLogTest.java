package kvisa.dashboard.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kvisa.contract.alert.Severity;
import kvisa.contract.codec.Codecs;
import kvisa.contract.handling.AlertHandling;
import kvisa.dashboard.alerting.HandlingUnavailableException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaHandlingLogTest {

    private static final AlertHandling HANDLING = new AlertHandling.Acknowledgement(
            "posts@1", Severity.WARNING, "desk", null, Instant.parse("2025-09-28T12:00:00Z"));

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void writesUnderTheKeyAndTakesBackWithATombstone() {
        try (KafkaHandlingLog log = new KafkaHandlingLog(() -> producer)) {
            log.put(HANDLING);
            log.remove(HANDLING.key());
        }

        assertThat(producer.history()).hasSize(2).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo("kvisa.alert-handling.v1");
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("acknowledgement/posts@1");
        });
        ProducerRecord<byte[], byte[]> first = producer.history().get(0);
        assertThat(Codecs.ALERT_HANDLING.read(first.value())).isEqualTo(HANDLING);
        assertThat(producer.history().get(1).value()).isNull();
    }

    @Test
    void brokersThatRefuseAreToldApartFromSuccess() {
        producer.sendException = new KafkaException("nobody answers");
        try (KafkaHandlingLog log = new KafkaHandlingLog(() -> producer)) {
            assertThatThrownBy(() -> log.put(HANDLING))
                    .isInstanceOf(HandlingUnavailableException.class)
                    .hasMessageContaining("nobody answers");
        }
    }
}
