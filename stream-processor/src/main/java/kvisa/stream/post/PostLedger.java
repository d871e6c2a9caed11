package kvisa.stream.post;

import java.util.HashMap;
import java.util.Map;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.post.Post;
import org.jspecify.annotations.Nullable;

/** Works out what a post's newest value changes: minus what it counted for, plus what it counts for now. Thread-safe. */
public final class PostLedger {

    private final TextAssessor assessor;

    /** A ledger over one assessor. */
    public PostLedger(TextAssessor assessor) {
        this.assessor = assessor;
    }

    /**
     * The post has a new value.
     *
     * @param before  what it counted for, null if for nothing
     * @throws RuntimeException whatever the assessor throws; then nothing has changed
     */
    public PostUpdate put(@Nullable Contribution before, Post post) {
        String fingerprint = Fingerprint.of(post);
        if (before != null && before.isOf(fingerprint, assessor.modelId())) {
            return new PostUpdate.Unchanged();
        }
        AssessedPost assessed = new AssessedPost(post, post.eventTime(), assessor.assess(post.text(), post.language()));
        Contribution after = Contribution.of(assessed, fingerprint);
        return new PostUpdate.Changed(assessed, after, difference(before, after));
    }

    /**
     * The post is gone.
     *
     * @param before  what it counted for, null if for nothing
     */
    public PostUpdate delete(@Nullable Contribution before) {
        return before == null
                ? new PostUpdate.Unchanged()
                : new PostUpdate.Changed(null, null, difference(before, null));
    }

    private static Map<Cell, Tally> difference(@Nullable Contribution before, @Nullable Contribution after) {
        Map<Cell, Tally> changes = new HashMap<>();
        if (before != null) {
            before.cells().forEach(cell -> changes.merge(cell, before.tally().negated(), Tally::plus));
        }
        if (after != null) {
            after.cells().forEach(cell -> changes.merge(cell, after.tally(), Tally::plus));
        }
        changes.values().removeIf(Tally::isZero);
        return changes;
    }
}
