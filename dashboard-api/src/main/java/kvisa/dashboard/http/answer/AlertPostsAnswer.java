package kvisa.dashboard.http.answer;

import java.util.List;
import kvisa.contract.assess.AssessedPost;

/**
 * Answer of {@code GET /api/v1/alerts/{id}/posts}.
 *
 * @param posts        most reactions first
 * @param ofTheSeries  whether they are posts that the alert's series counts; false for an older alert, which does not tell:
 *                     then they are all on-topic posts of its time
 */
public record AlertPostsAnswer(List<PostsAnswer.Item> posts, boolean ofTheSeries) {

    /** The answer made of posts. */
    public static AlertPostsAnswer of(List<AssessedPost> posts, boolean ofTheSeries) {
        return new AlertPostsAnswer(posts.stream().map(PostsAnswer.Item::of).toList(), ofTheSeries);
    }
}
