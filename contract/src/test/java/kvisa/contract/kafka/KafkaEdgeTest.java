package kvisa.contract.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kvisa.contract.Samples;
import kvisa.contract.codec.Codecs;
import kvisa.contract.codec.UnreadableRecordException;
import kvisa.contract.post.Post;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class KafkaEdgeTest {

    private static final Settings SETTINGS = new SettingsReader(CommonSettings.all())
            .commandLine(Map.of(
                    "kafka.bootstrap.servers", "broker:9092",
                    "kafka.client.security.protocol", "SASL_SSL",
                    "kafka.client.acks", "0",
                    "kafka.client.isolation.level", "read_uncommitted"))
            .read();

    @Test
    void serdeWritesAndReadsRecordsAndKeepsTombstones() {
        try (Serde<Post> serde = CodecSerde.of(Codecs.POST)) {
            byte[] bytes = serde.serializer().serialize("t", Samples.post());

            assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(Samples.post());
            assertThat(serde.serializer().serialize("t", null)).isNull();
            assertThat(serde.deserializer().deserialize("t", null)).isNull();
        }
    }

    @Test
    void valueThatIsNoRecordIsRefused() {
        try (Serde<Post> serde = CodecSerde.of(Codecs.POST)) {
            byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);

            assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                    .isInstanceOf(UnreadableRecordException.class);
        }
    }

    @Test
    void clientsKeepTheirPromisesWhateverPassesThrough() {
        assertThat(KafkaClients.common(SETTINGS))
                .containsEntry("bootstrap.servers", "broker:9092")
                .containsEntry("security.protocol", "SASL_SSL");
        assertThat(KafkaClients.producer(SETTINGS))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true);
        assertThat(KafkaClients.consumer(SETTINGS))
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "earliest");
    }
}
