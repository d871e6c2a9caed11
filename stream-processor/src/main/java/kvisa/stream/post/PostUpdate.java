package kvisa.stream.post;

import java.util.HashMap;
import java.util.Map;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import org.jspecify.annotations.Nullable;

/** What a new value of a post, or a second reading of it, changes. */
public sealed interface PostUpdate {

    /**
     * Nothing: the same content was assessed by the same models before, a post nobody knew was deleted, or a second
     * reading came for a text that is no longer the post's.
     */
    record Unchanged() implements PostUpdate {}

    /**
     * The post counts for something else than before. Immutable.
     *
     * @param assessed  the post as assessed now, null when it is gone
     * @param before    what was remembered of it
     * @param after     what is to be remembered of it
     * @param gains     what it counts for now less what it counted for, by cell and source; no zeros, may be empty
     * @param request   what becomes of the request for its second reading
     */
    record Changed(
            @Nullable AssessedPost assessed,
            Standing before,
            Standing after,
            Map<SourcedCell, Gain> gains,
            RequestChange request)
            implements PostUpdate {
        public Changed {
            gains = Map.copyOf(gains);
        }

        /** What changes in the tallies alone, by cell; no zeros, may be empty. */
        public Map<Cell, Tally> changes() {
            Map<Cell, Tally> changes = new HashMap<>();
            gains.forEach((sourced, gain) -> changes.merge(sourced.cell(), gain.tally(), Tally::plus));
            changes.values().removeIf(Tally::isZero);
            return changes;
        }
    }
}
