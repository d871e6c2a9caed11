package kvisa.ingest.format;

import java.time.Instant;
import java.util.Set;
import kvisa.contract.post.Engagement;
import org.jspecify.annotations.Nullable;

/**
 * A post as its source wrote it: author and text still raw. Immutable. Must not be logged or published.
 *
 * @param id          qualified id, {@code platform:native-id}
 * @param from        where it came from
 * @param text        message as published
 * @param language    language the source states, null when it states none
 * @param when        its two times
 * @param engagement  reactions at collection
 * @param repairs     what had to be mended
 */
public record Draft(
        String id,
        Provenance from,
        String text,
        @Nullable String language,
        Moments when,
        Engagement engagement,
        Set<Repair> repairs) {

    public Draft {
        repairs = Set.copyOf(repairs);
    }

    /**
     * Who and where.
     *
     * @param platform  lower-case platform name
     * @param author    whatever identifies the author within the platform, raw, null when unknown
     * @param url       address of the post as the source gives it, null when unknown
     * @param parentId  qualified id of the post it answers, null when it stands alone
     */
    public record Provenance(
            String platform,
            @Nullable String author,
            @Nullable String url,
            @Nullable String parentId) {

        /** Hides the author: records print themselves in every stack trace. */
        @Override
        public String toString() {
            return "Provenance[platform=" + platform + "]";
        }
    }

    /**
     * Its times, UTC.
     *
     * @param createdAt    author's clock
     * @param collectedAt  when the source was read; {@code createdAt} where the record does not say, because the clock
     *                     of whoever reads the file would make two readings of it differ
     */
    public record Moments(Instant createdAt, Instant collectedAt) {

        /** Times of a record that may not know its collection time. */
        public static Moments of(Instant createdAt, @Nullable Instant collectedAt) {
            return new Moments(createdAt, collectedAt == null ? createdAt : collectedAt);
        }

        /** When it counts, as {@link kvisa.contract.post.Post#eventTime()} will say. */
        public Instant eventTime() {
            return createdAt.isAfter(collectedAt) ? collectedAt : createdAt;
        }
    }

    /** Hides the text and the author. */
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
