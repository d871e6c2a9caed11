package kvisa.dashboard.history;

import java.util.Map;
import kvisa.contract.assess.Stance;

/**
 * How many texts and people are behind posts. Immutable.
 *
 * @param texts              distinct texts, near-identical ones as one
 * @param authors            distinct authors that are known
 * @param postsWithoutAuthor posts whose source names no author
 */
public record Voices(Distinct texts, Distinct authors, long postsWithoutAuthor) {

    /**
     * How many there are.
     *
     * @param all       in all
     * @param byStance  with a post of this stance; one with posts of two stances is in both. Every stance is there
     */
    public record Distinct(long all, Map<Stance, Long> byStance) {

        public Distinct {
            byStance = Map.copyOf(byStance);
        }
    }
}
