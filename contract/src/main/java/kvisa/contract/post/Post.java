package kvisa.contract.post;

import java.time.Instant;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * One public message about the K-visa, as ingest hands it on. Immutable.
 *
 * @param id           platform-qualified and stable, e.g. {@code weibo:5123456789}; the key of the posts topic; not
 *                     blank, no control characters, no lone surrogates
 * @param origin       where it came from and who said it (pseudonym only)
 * @param text         the message as published; may be empty, never null; any Unicode, broken surrogates included
 * @param language     language the source states (BCP 47, e.g. {@code zh}), null when it states none
 * @param createdAt    author's clock, UTC; may lie in the future, see {@link #eventTime()}
 * @param collectedAt  when the source was read, UTC
 * @param engagement   reactions counted by the platform at collection
 */
public record Post(
        String id,
        Origin origin,
        String text,
        @Nullable String language,
        Instant createdAt,
        Instant collectedAt,
        Engagement engagement) {

    /**
     * First instant at which no post counts any more: ingest takes a later time for an accident, and the stream rejects
     * it. One of the year 9999 would be the newest post for ever.
     */
    public static final Instant END_OF_TIME = Instant.parse("2100-01-01T00:00:00Z");

    public Post {
        Check.key("post id", id);
    }

    /**
     * The instant this post counts at: {@code createdAt}, but never after {@code collectedAt}. A post dated into the
     * future would otherwise sit in a bucket nobody looks at and push stream time ahead of everyone else.
     */
    public Instant eventTime() {
        return createdAt.isAfter(collectedAt) ? collectedAt : createdAt;
    }
}
