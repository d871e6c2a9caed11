package kvisa.contract.assess;

import java.time.Instant;
import kvisa.contract.post.Post;

/**
 * A post together with what a model read in it. Immutable.
 *
 * @param post        the post
 * @param eventTime   the instant it counts at, see {@link Post#eventTime()}
 * @param assessment  the reading; its evidence spans lie inside the text
 */
public record AssessedPost(Post post, Instant eventTime, Assessment assessment) {

    public AssessedPost {
        int length = post.text().length();
        for (Evidence evidence : assessment.evidence()) {
            if (evidence.end() > length) {
                throw new IllegalArgumentException("evidence span [" + evidence.start() + ", " + evidence.end()
                        + ") reaches beyond a text of " + length + " units");
            }
        }
    }
}
