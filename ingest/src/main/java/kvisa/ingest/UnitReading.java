package kvisa.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kvisa.contract.post.Post;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.ingest.format.Draft;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.report.CoverageBook;
import kvisa.ingest.report.UnitTally;
import kvisa.ingest.sink.PostSink;

/**
 * Takes what a reader finds in one unit: decides, counts, hands on. Every record gets exactly one outcome. Keeps the ids
 * of relevant posts and a hash of each, to know duplicates, and no record itself. Not thread-safe.
 *
 * <p>Relevance is a matter of the text alone: a comment under a relevant post that does not name the visa is off-topic
 * here. Deciding by the parent would make the outcome of a file depend on which other files were read, and when.
 */
final class UnitReading implements Consumer<Reading> {

    private static final long REPORT_EVERY = 10_000;

    private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofDays(1);

    private final String unit;
    private final String source;
    private final ReadingRules rules;
    private final PostSink sink;
    private final InstantSource clock;
    private final ProgressListener listener;
    private final BooleanSupplier stopped;

    private final UnitTally tally = new UnitTally();
    private final CoverageBook coverage = new CoverageBook();
    private final Map<String, Integer> handedOn = new HashMap<>();
    private long records;

    UnitReading(
            String unit,
            String source,
            ReadingRules rules,
            PostSink sink,
            InstantSource clock,
            ProgressListener listener,
            BooleanSupplier stopped) {
        this.unit = unit;
        this.source = source;
        this.rules = rules;
        this.sink = sink;
        this.clock = clock;
        this.listener = listener;
        this.stopped = stopped;
    }

    @Override
    public void accept(Reading reading) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("reading of " + unit + " was stopped");
        }
        if (reading instanceof Reading.HourSeen seen) {
            coverage.seen(seen.platform(), seen.hour());
            return;
        }
        take(reading);
        if (++records % REPORT_EVERY == 0) {
            listener.recordsRead(unit, records);
        }
    }

    UnitTally tally() {
        return tally;
    }

    CoverageBook coverage() {
        return coverage;
    }

    private void take(Reading reading) {
        if (reading instanceof Reading.Found found) {
            take(found);
        } else if (reading instanceof Reading.Deleted deleted) {
            take(deleted);
        } else if (reading instanceof Reading.SetAside setAside) {
            tally.setAside(setAside.why());
            coverage.read(setAside.platform(), setAside.time(), false);
        } else if (reading instanceof Reading.Unusable unusable) {
            take(unusable);
        } else {
            throw new AssertionError(reading);
        }
    }

    /**
     * A record that counts in the future (dated there, with no time of collection to hold it back) would be the newest
     * post for years, and every view that ends at the newest post would show it alone.
     */
    private void take(Reading.Found found) {
        Instant time = found.draft().when().eventTime();
        if (time.isAfter(clock.instant().plus(CLOCKS_MAY_DIFFER_BY))) {
            take(new Reading.Unusable(
                    found.place(), Rejection.IN_THE_FUTURE, "found " + time + ", wanted a time before the reading"));
        } else {
            take(found.draft());
        }
    }

    private void take(Draft draft) {
        tally.repaired(draft.repairs());
        boolean isNews = handOn(draft);
        coverage.read(draft.from().platform(), draft.when().eventTime(), isNews);
    }

    /** Hands a relevant draft on, unless it was handed on before; says whether it did. */
    private boolean handOn(Draft draft) {
        if (!rules.watch().matches(draft.text())) {
            tally.offTopic();
            return false;
        }
        Post post = rules.anonymizer().post(draft, source);
        Integer before = handedOn.put(post.id(), post.hashCode());
        if (before != null && before == post.hashCode()) {
            tally.duplicate();
            return false;
        }
        sink.post(post);
        tally.relevant(post.eventTime());
        return true;
    }

    /** A post that comes back after its deletion is news again. */
    private void take(Reading.Deleted deleted) {
        handedOn.remove(deleted.postId());
        sink.deleted(deleted.postId());
        tally.deleted();
    }

    private void take(Reading.Unusable unusable) {
        tally.rejected(unusable.why());
        sink.rejected(RejectedRecord.at(
                unusable.place(),
                RejectStage.INGEST,
                unusable.why().label() + ": " + unusable.detail(),
                clock.instant(),
                null));
    }
}
