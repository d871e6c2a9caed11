package kvisa.contract.assess;

import java.time.Instant;
import kvisa.contract.post.Post;

/**
 * A post together with what a model read in it. Immutable.
 *
 * @param post        the post
 * @param eventTime   the instant it counts at, see {@link Post#eventTime()}
 * @param assessment  the reading
 */
public record AssessedPost(Post post, Instant eventTime, Assessment assessment) {}
