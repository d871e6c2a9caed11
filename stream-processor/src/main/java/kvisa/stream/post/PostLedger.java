package kvisa.stream.post;

import java.util.HashMap;
import java.util.Map;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.post.Post;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.sentiment.copy.TextClusters;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import kvisa.stream.refine.SecondTier;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a post's newest value, or a second reading of it, changes: minus what it counted for, plus what it
 * counts for now. Thread-safe.
 *
 * <p>A verdict is only ever replaced by a better one of the same text: a post with a second reading keeps it through any
 * change but that of its text, and while a newer second assessor is asked, the verdict of the older one stands.
 */
public final class PostLedger {

    private final TextAssessor first;
    private final SecondTier second;
    private final TextClusters clusters = new TextClusters();

    /**
     * A ledger over assessors.
     *
     * @param first   gives every post its verdict at once
     * @param second  tells which verdicts are to be refined, and by whom
     */
    public PostLedger(TextAssessor first, SecondTier second) {
        this.first = first;
        this.second = second;
    }

    /**
     * The post has a new value.
     *
     * @throws RuntimeException whatever the first assessor throws; then nothing has changed
     */
    public PostUpdate put(Standing before, Post post) {
        String fingerprint = Fingerprint.of(post);
        if (before.countsFor(fingerprint, models(second.modelId()))) {
            return new PostUpdate.Unchanged();
        }
        return read(before, post);
    }

    /**
     * An assessor could not read the post's newest value, and is to try once more; a second reading that failed is asked
     * for again.
     *
     * @throws RuntimeException whatever the first assessor throws; then nothing has changed
     */
    public PostUpdate putAgain(Standing before, Post newest) {
        Refinement reading = before.refinement();
        boolean failed = reading != null && reading.assessment() == null;
        return read(failed ? new Standing(before.contribution(), before.waiting(), null) : before, newest);
    }

    /** Whether two values of one post count alike. */
    public static boolean saySame(Post one, Post other) {
        return Fingerprint.of(one).equals(Fingerprint.of(other));
    }

    private PostUpdate read(Standing before, Post post) {
        Refinement known = before.refinementOf(Fingerprint.ofText(post));
        if (known != null && isCurrent(known)) {
            return change(before, refined(post, known), null, known);
        }
        Assessment verdict = assess(post);
        if (!second.policy().wantsRefinement(verdict)) {
            return change(before, assessed(post, verdict, RefinementState.NOT_NEEDED), null, null);
        }
        Assessment best = known == null || known.assessment() == null ? verdict : known.assessment();
        return change(before, assessed(post, best, RefinementState.WAITING), post, known);
    }

    /**
     * The post was read a second time.
     *
     * @throws RuntimeException if the reading does not fit the post's text; then nothing has changed
     */
    public PostUpdate refine(Standing before, Refinement refinement) {
        Post waiting = before.waiting();
        return waiting != null && before.waitsWith(refinement.textFingerprint())
                ? change(before, refined(waiting, refinement), null, refinement)
                : new PostUpdate.Unchanged();
    }

    /** The post is gone. */
    public PostUpdate delete(Standing before) {
        if (before.contribution() == null) {
            return new PostUpdate.Unchanged();
        }
        return new PostUpdate.Changed(
                null,
                before,
                Standing.UNKNOWN,
                difference(before.contribution(), null),
                before.waiting() == null ? new RequestChange.None() : new RequestChange.Withdraw());
    }

    /** Without a second assessor, what was refined stays. */
    private boolean isCurrent(Refinement known) {
        return !second.exists() || known.modelId().equals(second.modelId());
    }

    private AssessedPost refined(Post post, Refinement refinement) {
        return refinement.assessment() == null
                ? assessed(post, assess(post), RefinementState.FAILED)
                : assessed(post, refinement.assessment(), RefinementState.DONE);
    }

    private Assessment assess(Post post) {
        return first.assess(post.text(), post.language());
    }

    private AssessedPost assessed(Post post, Assessment verdict, RefinementState state) {
        return new AssessedPost(post, post.eventTime(), verdict, state, clusters.of(post.text()));
    }

    private PostUpdate change(
            Standing before, AssessedPost assessed, @Nullable Post waiting, @Nullable Refinement refinement) {
        // A reading by another second assessor than today's is told apart, so that the post is asked for when read
        // again.
        String models = models(waiting == null && refinement != null ? refinement.modelId() : second.modelId());
        Contribution counted = before.contribution();
        Delivery delivery = Delivery.of(assessed.post(), counted == null ? null : counted.delivery());
        Contribution after = Contribution.of(assessed, delivery, Fingerprint.of(assessed.post()), models);
        return new PostUpdate.Changed(
                assessed,
                before,
                new Standing(after, waiting, refinement),
                difference(counted, after),
                request(before, waiting));
    }

    /** A post counted with another version of text clusters, or before there were any, is told apart as well. */
    private String models(String secondModelId) {
        String models = secondModelId.isEmpty() ? first.modelId() : first.modelId() + " > " + secondModelId;
        return models + " / clusters " + TextClusters.VERSION;
    }

    private static RequestChange request(Standing before, @Nullable Post waiting) {
        if (waiting == null) {
            return before.waiting() == null ? new RequestChange.None() : new RequestChange.Withdraw();
        }
        String textFingerprint = Fingerprint.ofText(waiting);
        return before.waitsWith(textFingerprint)
                ? new RequestChange.None()
                : new RequestChange.Ask(new RefineRequest(
                        waiting.id(), textFingerprint, waiting.text(), waiting.language(), waiting.eventTime()));
    }

    private static Map<SourcedCell, Gain> difference(@Nullable Contribution before, @Nullable Contribution after) {
        Map<SourcedCell, Gain> gains = new HashMap<>();
        if (before != null) {
            add(gains, before, before.gain().negated());
        }
        if (after != null) {
            add(gains, after, after.gain());
        }
        gains.values().removeIf(Gain::isZero);
        return gains;
    }

    private static void add(Map<SourcedCell, Gain> gains, Contribution where, Gain gain) {
        where.cells()
                .forEach(cell ->
                        gains.merge(new SourcedCell(cell, where.delivery().source()), gain, Gain::plus));
    }
}
