package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Objects;
import kvisa.contract.post.Post;

/**
 * A post together with what a model read in it. Immutable.
 *
 * @param post        the post
 * @param eventTime   the instant it counts at, see {@link Post#eventTime()}
 * @param assessment  the reading it counts under; its evidence spans lie inside the text
 * @param refinement  how far its second reading has come; {@code not-needed} in records older than second readings
 */
public record AssessedPost(
        Post post,
        Instant eventTime,
        Assessment assessment,
        @JsonSetter(nulls = Nulls.SKIP) RefinementState refinement) {

    public AssessedPost {
        // Records written before there were second readings lack it: the codec hands on a null.
        refinement = Objects.requireNonNullElse(refinement, RefinementState.NOT_NEEDED);
        int length = post.text().length();
        for (Evidence evidence : assessment.evidence()) {
            if (evidence.end() > length) {
                throw new IllegalArgumentException("evidence span [" + evidence.start() + ", " + evidence.end()
                        + ") reaches beyond a text of " + length + " units");
            }
        }
    }

    /** A post that needs no second reading. */
    public AssessedPost(Post post, Instant eventTime, Assessment assessment) {
        this(post, eventTime, assessment, RefinementState.NOT_NEEDED);
    }
}
