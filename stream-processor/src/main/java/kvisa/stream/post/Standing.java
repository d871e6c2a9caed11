package kvisa.stream.post;

import kvisa.contract.post.Post;
import kvisa.contract.refine.Refinement;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one post. Immutable.
 *
 * @param contribution  what it counts for, null if for nothing: it is unknown or gone
 * @param waiting       the post as it waits for a second reading, null if it does not
 * @param refinement    its last second reading, null if it has none
 */
public record Standing(
        @Nullable Contribution contribution,
        @Nullable Post waiting,
        @Nullable Refinement refinement) {

    /** Of a post nobody knows. */
    public static final Standing UNKNOWN = new Standing(null, null, null);

    boolean countsFor(String fingerprint, String models) {
        return contribution != null && contribution.isOf(fingerprint, models);
    }

    boolean waitsWith(String textFingerprint) {
        return waiting != null && Fingerprint.ofText(waiting).equals(textFingerprint);
    }

    /** The second reading, if it is of this text. */
    @Nullable
    Refinement refinementOf(String textFingerprint) {
        return refinement != null && refinement.textFingerprint().equals(textFingerprint) ? refinement : null;
    }
}
