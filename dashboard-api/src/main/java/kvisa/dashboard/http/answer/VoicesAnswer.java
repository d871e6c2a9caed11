package kvisa.dashboard.http.answer;

import java.util.Arrays;
import java.util.List;
import kvisa.contract.assess.Stance;
import kvisa.dashboard.history.SummaryCounts;
import kvisa.dashboard.history.Voices;

/**
 * How many texts and authors are behind posts.
 *
 * @param texts               distinct texts; near-identical ones are one
 * @param authors             distinct authors, by pseudonym
 * @param postsWithoutAuthor  posts whose source names no author: they are in no count of authors
 * @param stance              the same by stance
 */
public record VoicesAnswer(long texts, long authors, long postsWithoutAuthor, List<OfStance> stance) {

    /**
     * Those of one stance.
     *
     * @param value    the stance
     * @param posts    posts
     * @param texts    distinct texts with such a post
     * @param authors  distinct authors with such a post; one with posts of two stances is in both
     */
    public record OfStance(Stance value, long posts, long texts, long authors) {}

    static VoicesAnswer of(SummaryCounts counts) {
        Voices voices = counts.voices();
        return new VoicesAnswer(
                voices.texts().all(),
                voices.authors().all(),
                voices.postsWithoutAuthor(),
                Arrays.stream(Stance.values())
                        .map(stance -> new OfStance(
                                stance,
                                counts.posts(stance),
                                voices.texts().byStance().getOrDefault(stance, 0L),
                                voices.authors().byStance().getOrDefault(stance, 0L)))
                        .toList());
    }
}
