package kvisa.stream.post;

import java.util.Map;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import org.jspecify.annotations.Nullable;

/** What the newest value of a post changes. */
public sealed interface PostUpdate {

    /** Nothing: the same content was assessed by the same model before, or a post nobody knew was deleted. */
    record Unchanged() implements PostUpdate {}

    /**
     * The post counts for something else than before. Immutable.
     *
     * @param assessed      the post as assessed now, null when it is gone
     * @param contribution  what it counts for now, null when it is gone
     * @param changes       what that changes, by cell; no zeros, may be empty
     */
    record Changed(
            @Nullable AssessedPost assessed, @Nullable Contribution contribution, Map<Cell, Tally> changes)
            implements PostUpdate {
        public Changed {
            changes = Map.copyOf(changes);
        }
    }
}
