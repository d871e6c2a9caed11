package kvisa.dashboard.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kvisa.contract.assess.Stance;
import kvisa.dashboard.history.CopyCounts;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/copies}.
 *
 * @param from      start of the range, on a five-minute border
 * @param to        end of the range, on a five-minute border
 * @param tz        zone of local dates in the request
 * @param modelId   model of the newest live post, null when there is none
 * @param n         distinct posts counted: the n of every share
 * @param coverage  hours seen
 * @param texts     distinct texts; near-identical ones are one
 * @param copied    texts with more than one post, all of them
 * @param copies    the most copied of them, most posts first
 */
public record CopiesAnswer(
        Instant from,
        Instant to,
        String tz,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String modelId,
        long n,
        CoverageShare coverage,
        long texts,
        Copied copied,
        List<CopiedText> copies) {

    /**
     * Texts with more than one post.
     *
     * @param texts  how many
     * @param posts  their posts
     * @param share  share of these posts in all, rounded to four digits, null when there is no post
     */
    public record Copied(
            long texts,
            long posts,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double share) {}

    /**
     * A text with more than one post.
     *
     * @param textCluster         its key, the same in every answer
     * @param posts               its posts
     * @param share               share of these posts in all, rounded to four digits
     * @param authors             distinct authors, by pseudonym
     * @param postsWithoutAuthor  posts whose source names no author
     * @param firstSeen           time of its first post in the range
     * @param lastSeen            time of its last post in the range
     * @param stance              its posts by stance; near-identical texts may differ
     * @param example             its first post
     */
    public record CopiedText(
            String textCluster,
            long posts,
            double share,
            long authors,
            long postsWithoutAuthor,
            Instant firstSeen,
            Instant lastSeen,
            List<StancePosts> stance,
            PostsAnswer.Item example) {}

    /**
     * Posts of one stance.
     *
     * @param value  the stance
     * @param posts  how many
     */
    public record StancePosts(Stance value, long posts) {}

    /** The answer made of counts. */
    public static CopiesAnswer of(CopyCounts counts, String tz) {
        long n = counts.basis().n();
        return new CopiesAnswer(
                counts.range().from(),
                counts.range().to(),
                tz,
                counts.basis().modelId(),
                n,
                CoverageShare.of(counts.basis(), counts.range()),
                counts.texts(),
                new Copied(counts.copiedTexts(), counts.copiedPosts(), n == 0 ? null : share(counts.copiedPosts(), n)),
                counts.most().stream().map(text -> text(text, n)).toList());
    }

    private static CopiedText text(CopyCounts.CopiedText text, long n) {
        return new CopiedText(
                text.textCluster(),
                text.posts(),
                share(text.posts(), n),
                text.authors(),
                text.postsWithoutAuthor(),
                text.firstSeen(),
                text.lastSeen(),
                Arrays.stream(Stance.values())
                        .map(stance -> new StancePosts(stance, text.stances().getOrDefault(stance, 0L)))
                        .toList(),
                PostsAnswer.Item.of(text.first()));
    }

    private static double share(long posts, long n) {
        return ShareAnswer.rounded((double) posts / n);
    }
}
