package kvisa.dashboard.history;

import java.util.List;
import kvisa.contract.assess.AssessedPost;
import org.jspecify.annotations.Nullable;

/**
 * Some posts of a list. Immutable.
 *
 * @param posts  newest first
 * @param next   where the list goes on, null at its end
 */
public record PostPage(List<AssessedPost> posts, @Nullable PostCursor next) {

    public PostPage {
        posts = List.copyOf(posts);
    }
}
