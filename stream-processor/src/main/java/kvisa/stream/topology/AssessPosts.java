package kvisa.stream.topology;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.post.Post;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.stream.post.Contribution;
import kvisa.stream.post.PostLedger;
import kvisa.stream.post.PostUpdate;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assesses each new value of a post and works out what it changes, from what the post counted for before. */
final class AssessPosts extends ContextualProcessor<String, Decoded<Post>, String, Outcome> {

    private static final Logger LOG = LoggerFactory.getLogger(AssessPosts.class);

    /**
     * Longest text that is assessed, in UTF-16 units. An escaped surrogate takes six bytes, so an assessed post of this
     * length with its evidence stays below the largest record a broker takes by default, 1 MiB; one above it would stop
     * the processor at the same offset for ever.
     */
    static final int LONGEST_TEXT = 100_000;

    private final PostLedger ledger;
    private final StreamMeters meters;
    private final AtomicLong failures = new AtomicLong();
    private @Nullable KeyValueStore<String, Contribution> contributions;

    AssessPosts(PostLedger ledger, StreamMeters meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        contributions = context.getStateStore(StateStores.CONTRIBUTIONS);
    }

    @Override
    public void process(Record<String, Decoded<Post>> record) {
        Decoded<Post> decoded = record.value();
        if (decoded instanceof Decoded.Present<Post> present) {
            put(record, present.value());
        } else if (decoded instanceof Decoded.Absent<Post>) {
            follow(record, ledger.delete(contributions().get(record.key())));
        } else if (decoded instanceof Decoded.Unreadable<Post> unreadable) {
            context().forward(record.withValue(new Outcome.Refused(unreadable.rejection())));
        } else {
            throw new AssertionError(decoded);
        }
    }

    private void put(Record<String, Decoded<Post>> record, Post post) {
        if (post.text().length() > LONGEST_TEXT) {
            refuse(record, "text of " + post.text().length() + " UTF-16 units, wanted at most " + LONGEST_TEXT);
            return;
        }
        PostUpdate update;
        try {
            update = ledger.put(contributions().get(record.key()), post);
        } catch (RuntimeException e) {
            tellFailure(e);
            refuse(record, e.getClass().getName());
            return;
        }
        follow(record, update);
    }

    private void follow(Record<String, Decoded<Post>> record, PostUpdate update) {
        if (update instanceof PostUpdate.Changed changed) {
            count(changed.assessed());
            contributions().put(record.key(), changed.contribution());
            context().forward(record.withValue(new Outcome.Counted(changed)));
        } else if (update instanceof PostUpdate.Unchanged) {
            meters.unchanged();
        } else {
            throw new AssertionError(update);
        }
    }

    private void count(@Nullable AssessedPost assessed) {
        if (assessed == null) {
            meters.deleted();
        } else {
            meters.assessed(assessed.assessment().language());
        }
    }

    /** The payload is left out: the post itself stays on its topic, and its deletion there must delete it. */
    private void refuse(Record<String, Decoded<Post>> record, String reason) {
        meters.rejected(RejectStage.ASSESS);
        Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        RejectedRecord rejection = RejectedRecord.at(Places.of(context()), RejectStage.ASSESS, reason, now, null);
        context().forward(record.withValue(new Outcome.Refused(rejection)));
    }

    /** Without the message, which may quote the text; for the 1st, 2nd, 4th, 8th ... failure. */
    private void tellFailure(RuntimeException e) {
        long count = failures.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            StackTraceElement[] trace = e.getStackTrace();
            LOG.warn(
                    "the assessor failed {} times in this task, last with {} at {}; the posts are on the rejected topic",
                    count,
                    e.getClass().getName(),
                    trace.length == 0 ? "an unknown place" : trace[0]);
        }
    }

    private KeyValueStore<String, Contribution> contributions() {
        return Initialised.store(contributions, StateStores.CONTRIBUTIONS);
    }
}
