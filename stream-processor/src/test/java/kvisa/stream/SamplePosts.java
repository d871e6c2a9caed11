package kvisa.stream;

import java.time.Instant;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;

/** Posts for tests. */
public final class SamplePosts {

    /** When all of them were collected. */
    public static final Instant COLLECTED = Instant.parse("2025-10-02T00:00:00Z");

    private SamplePosts() {}

    /** A Weibo post without known engagement. */
    public static Post post(String id, String text, String createdAt) {
        return post(id, "weibo", text, Instant.parse(createdAt), Engagement.UNKNOWN);
    }

    public static Post post(String id, String platform, String text, Instant createdAt, Engagement engagement) {
        return new Post(
                id, new Origin(platform, "test", null, null, null), text, null, createdAt, COLLECTED, engagement);
    }

    /** One hot-search appearance. */
    public static Post hotSearch(Instant hour, long heat) {
        return post(
                "weibo-hotsearch:" + hour,
                "weibo-hotsearch",
                "外交部回应K字签证",
                hour,
                new Engagement(null, null, null, null, heat));
    }
}
