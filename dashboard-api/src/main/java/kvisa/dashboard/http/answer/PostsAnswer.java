package kvisa.dashboard.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.post.Engagement;
import kvisa.dashboard.history.PostPage;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/posts}.
 *
 * @param posts  newest first
 * @param next   value of {@code cursor} for the next page, null at the end
 */
public record PostsAnswer(
        List<Item> posts,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    /**
     * One post.
     *
     * @param id          platform-qualified id
     * @param platform    platform
     * @param source      source that delivered it
     * @param url         public address, left out when unknown
     * @param author      pseudonym, left out when unknown
     * @param text        as published
     * @param eventTime   when it counts
     * @param engagement  reactions; unknown ones are left out
     * @param assessment  what the model read, flat
     */
    public record Item(
            String id,
            String platform,
            String source,
            @Nullable String url,
            @Nullable String author,
            String text,
            Instant eventTime,
            Engagement engagement,
            Assessment assessment) {

        /** A post as it leaves. */
        static Item of(AssessedPost assessed) {
            return new Item(
                    assessed.post().id(),
                    assessed.post().origin().platform(),
                    assessed.post().origin().source(),
                    assessed.post().origin().url(),
                    assessed.post().origin().author(),
                    assessed.post().text(),
                    assessed.eventTime(),
                    assessed.post().engagement(),
                    assessed.assessment());
        }
    }

    /** The answer made of a page. */
    public static PostsAnswer of(PostPage page) {
        return new PostsAnswer(
                page.posts().stream().map(Item::of).toList(),
                page.next() == null ? null : page.next().text());
    }
}
