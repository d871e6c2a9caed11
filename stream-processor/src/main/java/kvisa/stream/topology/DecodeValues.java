package kvisa.stream.topology;

import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import kvisa.contract.codec.JsonCodec;
import kvisa.contract.codec.UnreadableRecordException;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reads the values of a topic. One that cannot be read, or whose own key is not the record's, is handed on as
 * unreadable, and the stream goes on.
 */
final class DecodeValues<T> extends ContextualProcessor<String, byte[], String, Decoded<T>> {

    /** In Base64 well below the largest record a broker takes by default, 1 MiB: a rejection must not fail itself. */
    private static final int LARGEST_KEPT = 256 * 1024;

    private final JsonCodec<T> codec;
    private final Function<T, String> keyOf;
    private final StreamMeters meters;

    DecodeValues(JsonCodec<T> codec, Function<T, String> keyOf, StreamMeters meters) {
        this.codec = codec;
        this.keyOf = keyOf;
        this.meters = meters;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Decoded<T> decoded = decode(record);
        if (decoded instanceof Decoded.Unreadable<T>) {
            meters.rejected(RejectStage.DECODE);
        }
        context().forward(record.withValue(decoded));
    }

    private Decoded<T> decode(Record<String, byte[]> record) {
        if (record.key() == null) {
            return unreadable(codec.name() + ": record without a key", record.value());
        }
        if (record.value() == null) {
            return new Decoded.Absent<>();
        }
        try {
            return keyed(record, codec.read(record.value()));
        } catch (UnreadableRecordException e) {
            return unreadable(String.valueOf(e.getMessage()), record.value());
        }
    }

    private Decoded<T> keyed(Record<String, byte[]> record, T value) {
        return keyOf.apply(value).equals(record.key())
                ? new Decoded.Present<>(value)
                : unreadable(codec.name() + ": its key is not the key of its record", record.value());
    }

    private Decoded<T> unreadable(String reason, byte[] payload) {
        boolean keep = payload != null && payload.length <= LARGEST_KEPT;
        boolean tooLarge = payload != null && !keep;
        return new Decoded.Unreadable<>(RejectedRecord.at(
                Places.of(context()),
                RejectStage.DECODE,
                tooLarge ? reason + "; its " + payload.length + " bytes are not kept" : reason,
                Instant.ofEpochMilli(context().currentSystemTimeMs()),
                keep ? Base64.getEncoder().encodeToString(payload) : null));
    }
}
