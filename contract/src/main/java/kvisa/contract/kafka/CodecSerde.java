package kvisa.contract.kafka;

import kvisa.contract.codec.JsonCodec;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.NullUnmarked;

/** Kafka serializers over a {@link JsonCodec}; a null value (tombstone) stays null. Thread-safe. */
@NullUnmarked // Kafka's serializer interfaces take and give null for tombstones.
public final class CodecSerde {

    private CodecSerde() {}

    /** A serde for one record type. */
    public static <T> Serde<T> of(JsonCodec<T> codec) {
        return Serdes.serdeFrom(serializer(codec), deserializer(codec));
    }

    /** Writes values. */
    public static <T> Serializer<T> serializer(JsonCodec<T> codec) {
        return (topic, value) -> value == null ? null : codec.write(value);
    }

    /**
     * Reads values; throws {@link kvisa.contract.codec.UnreadableRecordException} on what is not one. Where such values must
     * be kept instead, read bytes and decode in a step of your own.
     */
    public static <T> Deserializer<T> deserializer(JsonCodec<T> codec) {
        return (topic, bytes) -> bytes == null ? null : codec.read(bytes);
    }
}
