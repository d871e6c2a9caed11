package kvisa.contract.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import kvisa.contract.wire.Check;

/**
 * Outcome of reading: {@code read = relevant + offTopic + duplicate + rejected}; {@code repaired} counts records among
 * them that needed mending. Every number is at least 0. Immutable.
 *
 * @param read       records found
 * @param relevant   handed on as posts
 * @param offTopic   not matched by the watch definition; counted, not stored
 * @param duplicate  same id with the same content earlier in the same reading
 * @param repaired   used after a named repair (a count such as "1.2万", a wrong clock, ...)
 * @param rejected   could not be used
 */
public record IngestCounts(long read, long relevant, long offTopic, long duplicate, long repaired, long rejected) {

    public IngestCounts {
        Check.notNegative("read", read);
        Check.notNegative("relevant", relevant);
        Check.notNegative("offTopic", offTopic);
        Check.notNegative("duplicate", duplicate);
        Check.notNegative("repaired", repaired);
        Check.notNegative("rejected", rejected);
    }

    /** Nothing read. */
    public static final IngestCounts ZERO = new IngestCounts(0, 0, 0, 0, 0, 0);

    /** Sum, part by part. */
    public IngestCounts plus(IngestCounts other) {
        return new IngestCounts(
                read + other.read,
                relevant + other.relevant,
                offTopic + other.offTopic,
                duplicate + other.duplicate,
                repaired + other.repaired,
                rejected + other.rejected);
    }

    /** Whether every record read has exactly one outcome. */
    @JsonIgnore
    public boolean isBalanced() {
        return read == relevant + offTopic + duplicate + rejected;
    }
}
