package kvisa.stream.topology;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.post.Post;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.reject.RetryRequest;
import kvisa.stream.guard.TextRefusedException;
import kvisa.stream.post.PostLedger;
import kvisa.stream.post.PostUpdate;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses each new value of a post, takes in its second reading when that comes, tries again what could not be read, and
 * works out what each changes, from what the post counted for before.
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
    private @Nullable RefusedPosts refused;

    AssessPosts(PostLedger ledger, StreamMeters meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        stores = PostStores.of(context, meters);
        refused = RefusedPosts.of(context, meters);
    }

    @Override
    public void process(Record<String, LedgerInput> record) {
        LedgerInput input = record.value();
        if (input instanceof LedgerInput.NewValue value) {
            take(record, value.post());
        } else if (input instanceof LedgerInput.SecondReading reading) {
            takeReading(record, reading.refinement());
        } else if (input instanceof LedgerInput.Retry retry) {
            takeRetry(record, retry.request());
        } else {
            throw new AssertionError(input);
        }
    }

    private void take(Record<String, LedgerInput> record, Decoded<Post> decoded) {
        if (decoded instanceof Decoded.Present<Post> present) {
            put(record, present.value());
        } else if (decoded instanceof Decoded.Absent<Post>) {
            forget(record);
        } else if (decoded instanceof Decoded.Unreadable<Post> unreadable) {
            context().forward(record.withValue(new Outcome.Refused(unreadable.rejection())));
            forget(record);
        } else {
            throw new AssertionError(decoded);
        }
    }

    /**
     * The post's newest value is none that can ever be counted. What the post counted for before must go as well: the topic keeps
     * only newest values, so whoever counts it anew could not know it.
     */
    private void forget(Record<String, LedgerInput> record) {
        if (record.key() == null) {
            return;
        }
        PostUpdate update = ledger.delete(stores().get(record.key()));
        refused().settle(record.key());
        if (update instanceof PostUpdate.Changed) {
            count(update);
            follow(record, update);
        }
    }

    private void takeReading(Record<String, LedgerInput> record, Decoded<Refinement> decoded) {
        if (decoded instanceof Decoded.Present<Refinement> present) {
            refine(record, present.value());
        } else if (decoded instanceof Decoded.Unreadable<Refinement> unreadable) {
            context().forward(record.withValue(new Outcome.Refused(unreadable.rejection())));
        } // A tombstone takes nothing back: whether a reading still holds is a question of the post's text.
    }

    private void takeRetry(Record<String, LedgerInput> record, Decoded<RetryRequest> decoded) {
        if (decoded instanceof Decoded.Unreadable<RetryRequest> unreadable) {
            context().forward(record.withValue(new Outcome.Refused(unreadable.rejection())));
            return;
        }
        Post newest = refused().get(record.key());
        if (decoded instanceof Decoded.Present<RetryRequest> && newest != null) {
            read(record, newest, () -> ledger.putAgain(stores().get(record.key()), newest));
        } // Else it was read, edited or deleted meanwhile.
    }

    private void put(Record<String, LedgerInput> record, Post post) {
        if (post.text().length() > LONGEST_TEXT) {
            refuseForGood(record, "text of " + post.text().length() + " UTF-16 units, wanted at most " + LONGEST_TEXT);
            return;
        }
        if (!post.eventTime().isBefore(Post.END_OF_TIME)) {
            refuseForGood(record, "event time " + post.eventTime() + ", wanted a time before " + Post.END_OF_TIME);
            return;
        }
        read(record, post, () -> ledger.put(stores().get(record.key()), post));
    }

    private void refuseForGood(Record<String, LedgerInput> record, String reason) {
        refuse(record, RejectStage.ASSESS, reason);
        forget(record);
    }

    private void read(Record<String, LedgerInput> record, Post newest, Supplier<PostUpdate> reading) {
        PostUpdate update;
        try {
            update = reading.get();
        } catch (RuntimeException e) {
            tellFailure(e);
            refused().refuse(newest);
            refuse(record, RejectStage.ASSESS, reason(e));
            return;
        }
        settle(record.key(), newest, update);
        count(update);
        follow(record, update);
    }

    /** A value whose second reading failed, before or just now, stays to be tried again. */
    private void settle(String postId, Post newest, PostUpdate update) {
        if (update instanceof PostUpdate.Changed changed) {
            if (changed.assessed() != null && changed.assessed().refinement() == RefinementState.FAILED) {
                refused().refuse(newest);
            } else {
                refused().settle(postId);
            }
            return;
        }
        Post before = refused().get(postId);
        if (before != null && !PostLedger.saySame(before, newest)) {
            refused().settle(postId);
        }
    }

    /** Only messages known to quote no text are told. */
    private static String reason(RuntimeException e) {
        return e instanceof TextRefusedException refusal
                ? refusal.reason()
                : e.getClass().getName();
    }

    private void refine(Record<String, LedgerInput> record, Refinement refinement) {
        PostUpdate update;
        try {
            update = ledger.refine(stores().get(record.key()), refinement);
        } catch (RuntimeException e) {
            tellFailure(e);
            refuse(record, RejectStage.REFINE, reason(e));
            return;
        }
        countReading(update);
        follow(record, update);
        if (update instanceof PostUpdate.Changed changed && changed.assessed() != null) {
            settleReading(record, refinement, changed.assessed().post());
        }
    }

    private void settleReading(Record<String, LedgerInput> record, Refinement refinement, Post post) {
        if (refinement.assessment() == null) {
            refused().refuse(post);
            refuse(record, RejectStage.REFINE, "second assessor " + refinement.modelId() + " cannot read this text");
        } else {
            refused().settle(post.id());
        }
    }

    private void follow(Record<String, LedgerInput> record, PostUpdate update) {
        if (update instanceof PostUpdate.Changed changed) {
            stores().put(record.key(), changed.before(), changed.after());
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
        RejectedRecord rejection = RejectedRecord.at(Places.of(context()), stage, reason, now, null)
                .withKey(record.key());
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

    private RefusedPosts refused() {
        return Initialised.store(refused, StateStores.REFUSED_POSTS);
    }

    @Override
    public void close() {
        if (stores != null) {
            stores.close();
            stores = null;
        }
        if (refused != null) {
            refused.close();
            refused = null;
        }
    }
}
