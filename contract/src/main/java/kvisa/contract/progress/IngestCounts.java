package kvisa.contract.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Outcome of reading: {@code read = relevant + offTopic + duplicate + rejected}; {@code repaired} counts records among
 * them that needed mending. Immutable.
 *
 * @param read       records found
 * @param relevant   handed on as posts
 * @param offTopic   not matched by the watch definition; counted, not stored
 * @param duplicate  same id with the same content earlier in the same reading
 * @param repaired   used after a named repair (a count such as "1.2万", a wrong clock, ...)
 * @param rejected   could not be used
 */
public record IngestCounts(long read, long relevant, long offTopic, long duplicate, long repaired, long rejected) {

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
