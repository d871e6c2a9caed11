package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import kvisa.contract.post.Post;
import org.jspecify.annotations.Nullable;

/**
 * A post together with what a model read in it. Immutable.
 *
 * @param post        the post
 * @param eventTime   the instant it counts at, see {@link Post#eventTime()}
 * @param assessment  the reading it counts under; its evidence spans lie inside the text
 * @param refinement  how far its second reading has come; {@code not-needed} in records older than second readings
 * @param textCluster key that near-identical texts share, 16 lower-case hexadecimal digits; null in records older than
 *                    such keys. A function of the text alone, comparable over posts, platforms and languages
 */
public record AssessedPost(
        Post post,
        Instant eventTime,
        Assessment assessment,
        @JsonSetter(nulls = Nulls.SKIP) RefinementState refinement,
        @Nullable String textCluster) {

    private static final Pattern CLUSTER = Pattern.compile("[0-9a-f]{16}");

    public AssessedPost {
        // Records written before there were second readings lack it: the codec hands on a null.
        refinement = Objects.requireNonNullElse(refinement, RefinementState.NOT_NEEDED);
        if (textCluster != null && !CLUSTER.matcher(textCluster).matches()) {
            throw new IllegalArgumentException("text cluster does not match " + CLUSTER);
        }
        int length = post.text().length();
        for (Evidence evidence : assessment.evidence()) {
            if (evidence.end() > length) {
                throw new IllegalArgumentException("evidence span [" + evidence.start() + ", " + evidence.end()
                        + ") reaches beyond a text of " + length + " units");
            }
        }
    }

    /** A post whose text nobody compared with others. */
    public AssessedPost(Post post, Instant eventTime, Assessment assessment, RefinementState refinement) {
        this(post, eventTime, assessment, refinement, null);
    }

    /** A post that needs no second reading, and whose text nobody compared with others. */
    public AssessedPost(Post post, Instant eventTime, Assessment assessment) {
        this(post, eventTime, assessment, RefinementState.NOT_NEEDED);
    }
}
