package kvisa.stream.topology;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import kvisa.contract.post.Post;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.stream.post.PostLedger;
import kvisa.stream.post.PostUpdate;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses each new value of a post, takes in its second reading when that comes, and works out what either changes, from
 * what the post counted for before.
 */
final class AssessPosts extends ContextualProcessor<String, LedgerInput, String, Outcome> {

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
    private @Nullable PostStores stores;

    AssessPosts(PostLedger ledger, StreamMeters meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        stores = PostStores.of(context, meters);
    }

    @Override
    public void process(Record<String, LedgerInput> record) {
        LedgerInput input = record.value();
        if (input instanceof LedgerInput.NewValue value) {
            take(record, value.post());
        } else if (input instanceof LedgerInput.SecondReading reading) {
            takeReading(record, reading.refinement());
        } else {
            throw new AssertionError(input);
        }
    }

    private void take(Record<String, LedgerInput> record, Decoded<Post> decoded) {
        if (decoded instanceof Decoded.Present<Post> present) {
            put(record, present.value());
        } else if (decoded instanceof Decoded.Absent<Post>) {
            PostUpdate update = ledger.delete(stores().get(record.key()));
            count(update);
            follow(record, update);
        } else if (decoded instanceof Decoded.Unreadable<Post> unreadable) {
            context().forward(record.withValue(new Outcome.Refused(unreadable.rejection())));
        } else {
            throw new AssertionError(decoded);
        }
    }

    private void takeReading(Record<String, LedgerInput> record, Decoded<Refinement> decoded) {
        if (decoded instanceof Decoded.Present<Refinement> present) {
            refine(record, present.value());
        } else if (decoded instanceof Decoded.Unreadable<Refinement> unreadable) {
            context().forward(record.withValue(new Outcome.Refused(unreadable.rejection())));
        } // A tombstone takes nothing back: whether a reading still holds is a question of the post's text.
    }

    private void put(Record<String, LedgerInput> record, Post post) {
        if (post.text().length() > LONGEST_TEXT) {
            refuse(
                    record,
                    RejectStage.ASSESS,
                    "text of " + post.text().length() + " UTF-16 units, wanted at most " + LONGEST_TEXT);
            return;
        }
        PostUpdate update;
        try {
            update = ledger.put(stores().get(record.key()), post);
        } catch (RuntimeException e) {
            tellFailure(e);
            refuse(record, RejectStage.ASSESS, e.getClass().getName());
            return;
        }
        count(update);
        follow(record, update);
    }

    private void refine(Record<String, LedgerInput> record, Refinement refinement) {
        PostUpdate update;
        try {
            update = ledger.refine(stores().get(record.key()), refinement);
        } catch (RuntimeException e) {
            tellFailure(e);
            refuse(record, RejectStage.REFINE, e.getClass().getName());
            return;
        }
        countReading(update);
        follow(record, update);
        if (update instanceof PostUpdate.Changed && refinement.assessment() == null) {
            refuse(record, RejectStage.REFINE, "second assessor " + refinement.modelId() + " cannot read this text");
        }
    }

    private void follow(Record<String, LedgerInput> record, PostUpdate update) {
        if (update instanceof PostUpdate.Changed changed) {
            stores().put(record.key(), changed.after());
            context().forward(record.withValue(new Outcome.Counted(changed)));
        }
    }

    private void count(PostUpdate update) {
        if (!(update instanceof PostUpdate.Changed changed)) {
            meters.unchanged();
        } else if (changed.assessed() == null) {
            meters.deleted();
        } else {
            meters.assessed(changed.assessed());
        }
    }

    private void countReading(PostUpdate update) {
        if (update instanceof PostUpdate.Changed changed && changed.assessed() != null) {
            meters.refined(changed.assessed().refinement());
        } else {
            meters.refinementOutdated();
        }
    }

    /** The payload is left out: the post itself stays on its topic, and its deletion there must delete it. */
    private void refuse(Record<String, LedgerInput> record, RejectStage stage, String reason) {
        meters.rejected(stage);
        Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        RejectedRecord rejection = RejectedRecord.at(Places.of(context()), stage, reason, now, null);
        context().forward(record.withValue(new Outcome.Refused(rejection)));
    }

    /** Without the message, which may quote the text; for the 1st, 2nd, 4th, 8th ... failure. */
    private void tellFailure(RuntimeException e) {
        long count = failures.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            StackTraceElement[] trace = e.getStackTrace();
            LOG.warn(
                    "posts could not be assessed {} times in this task, last with {} at {}; they are on the rejected topic",
                    count,
                    e.getClass().getName(),
                    trace.length == 0 ? "an unknown place" : trace[0]);
        }
    }

    private PostStores stores() {
        return Initialised.store(stores, StateStores.CONTRIBUTIONS);
    }

    @Override
    public void close() {
        if (stores != null) {
            stores.close();
            stores = null;
        }
    }
}
