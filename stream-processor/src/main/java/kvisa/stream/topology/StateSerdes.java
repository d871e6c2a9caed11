package kvisa.stream.topology;

import java.nio.ByteBuffer;
import java.util.function.Function;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.stream.count.Bytes;
import kvisa.stream.count.Gain;
import kvisa.stream.count.GainBytes;
import kvisa.stream.count.SourcedCell;
import kvisa.stream.post.Contribution;
import kvisa.stream.watch.SeriesStep;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.NullUnmarked;

/** How state and internal topics are written. Unlike the public topics they are nobody's contract, so they are terse. */
@NullUnmarked // Kafka's serializer interfaces take and give null for tombstones.
final class StateSerdes {

    private static final int TALLY_BYTES = 3 * Long.BYTES;

    private StateSerdes() {}

    /** A cell as its key. */
    static Serde<Cell> cell() {
        return text(Cell::key, Cell::ofKey);
    }

    /** A cell and its source as their key. */
    static Serde<SourcedCell> sourcedCell() {
        return text(SourcedCell::key, SourcedCell::ofKey);
    }

    /** What posts add up to. */
    static Serde<Gain> gain() {
        return bytes(GainBytes::write, written -> GainBytes.read(new Bytes(written)));
    }

    /** A step of a watched series. */
    static Serde<SeriesStep> step() {
        return bytes(SeriesStep::toBytes, SeriesStep::ofBytes);
    }

    /** A contribution as its line. */
    static Serde<Contribution> contribution() {
        return text(Contribution::toLine, Contribution::ofLine);
    }

    /** A tally as three numbers of eight bytes. */
    static Serde<Tally> tally() {
        return bytes(StateSerdes::write, StateSerdes::read);
    }

    private static byte[] write(Tally tally) {
        return ByteBuffer.allocate(TALLY_BYTES)
                .putLong(tally.posts())
                .putLong(tally.engagement())
                .putLong(tally.uncertain())
                .array();
    }

    private static Tally read(byte[] bytes) {
        if (bytes.length != TALLY_BYTES) {
            throw new IllegalArgumentException("tally of " + bytes.length + " bytes, wanted " + TALLY_BYTES);
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        return new Tally(parts.getLong(), parts.getLong(), parts.getLong());
    }

    private static <T> Serde<T> bytes(Function<T, byte[]> write, Function<byte[], T> read) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write.apply(value),
                (topic, bytes) -> bytes == null ? null : read.apply(bytes));
    }

    private static <T> Serde<T> text(Function<T, String> write, Function<String, T> read) {
        StringSerializer writer = new StringSerializer();
        StringDeserializer reader = new StringDeserializer();
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : writer.serialize(topic, write.apply(value)),
                (topic, bytes) -> bytes == null ? null : read.apply(reader.deserialize(topic, bytes)));
    }
}
