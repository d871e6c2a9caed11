package kvisa.dashboard.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Stance;
import kvisa.dashboard.query.TimeRange;

/**
 * Which texts of a slice were posted more than once. Immutable.
 *
 * @param range        what was counted: whole five-minute cells
 * @param basis        what the counts rest on
 * @param texts        distinct texts
 * @param copiedTexts  those among them with more than one post
 * @param copiedPosts  their posts
 * @param most         the most copied, most posts first
 */
public record CopyCounts(
        TimeRange range, Basis basis, long texts, long copiedTexts, long copiedPosts, List<CopiedText> most) {

    public CopyCounts {
        most = List.copyOf(most);
    }

    /**
     * A text with several posts in the slice.
     *
     * @param textCluster         its key
     * @param posts               its posts, at least 2
     * @param authors             distinct authors that are known
     * @param postsWithoutAuthor  posts whose source names no author
     * @param firstSeen           event time of its first post
     * @param lastSeen            event time of its last post
     * @param stances             posts by stance verdict, near-identical texts may differ in it; those without are absent
     * @param first               its first post
     */
    public record CopiedText(
            String textCluster,
            long posts,
            long authors,
            long postsWithoutAuthor,
            Instant firstSeen,
            Instant lastSeen,
            Map<Stance, Long> stances,
            AssessedPost first) {

        public CopiedText {
            stances = Map.copyOf(stances);
        }
    }
}
