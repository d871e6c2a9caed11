package kvisa.ingest.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kvisa.contract.progress.IngestCounts;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import kvisa.ingest.format.SetAsideReason;
import org.jspecify.annotations.Nullable;

/** Counts the records of one unit while it is read. Not thread-safe. */
public final class UnitTally {

    private long relevant;
    private long offTopic;
    private long duplicate;
    private long repaired;
    private long rejected;
    private long deleted;
    private final Map<String, Long> repairs = new HashMap<>();
    private final Map<String, Long> rejections = new HashMap<>();
    private final Map<String, Long> setAside = new HashMap<>();
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** A post was handed on. */
    public void relevant(Instant eventTime) {
        relevant++;
        first = first == null || eventTime.isBefore(first) ? eventTime : first;
        last = last == null || eventTime.isAfter(last) ? eventTime : last;
    }

    /** A record did not match the watch definition. */
    public void offTopic() {
        offTopic++;
    }

    /** A post had been handed on before in the same state. */
    public void duplicate() {
        duplicate++;
    }

    /** A deletion was handed on; it has the same outcome as a post. */
    public void deleted() {
        relevant++;
        deleted++;
    }

    /** A rule of the format kept a record from being a post. */
    public void setAside(SetAsideReason why) {
        setAside.merge(why.label(), 1L, Long::sum);
        if (why.isDuplicate()) {
            duplicate++;
        } else {
            offTopic++;
        }
    }

    /** A record could not be used. */
    public void rejected(Rejection why) {
        rejected++;
        rejections.merge(why.label(), 1L, Long::sum);
    }

    /** A record, whatever its outcome, had to be mended. */
    public void repaired(Set<Repair> how) {
        if (!how.isEmpty()) {
            repaired++;
            how.forEach(each -> repairs.merge(each.label(), 1L, Long::sum));
        }
    }

    /** Records so far. */
    public IngestCounts counts() {
        return new IngestCounts(
                relevant + offTopic + duplicate + rejected, relevant, offTopic, duplicate, repaired, rejected);
    }

    /** Reasons so far. */
    public UnitReport.Reasons reasons() {
        return new UnitReport.Reasons(repairs, rejections, setAside, deleted);
    }

    /** Times so far. */
    public UnitReport.Span span() {
        return new UnitReport.Span(first, last);
    }
}
