package kvisa.dashboard.history;

import java.time.Instant;
import java.util.List;
import kvisa.contract.aggregate.Tally;

/**
 * A time series of counts. Immutable.
 *
 * @param basis   what they rest on
 * @param groups  groups with at least one post, by bucket and then by labels
 */
public record AggregateCounts(Basis basis, List<Group> groups) {

    public AggregateCounts {
        groups = List.copyOf(groups);
    }

    /**
     * One group of one bucket.
     *
     * @param bucket  start of the bucket
     * @param labels  value of each dimension asked for, in the order asked; a text, a level from 0 to 2 for xenophobia,
     *                a Boolean for relevant
     * @param tally   posts and what they add up to
     * @param units   how many distinct ones of the unit asked for; those of several groups may be the same
     */
    public record Group(Instant bucket, List<Object> labels, Tally tally, UnitCount units) {

        public Group {
            labels = List.copyOf(labels);
        }

        /** A group whose unit is the post. */
        public Group(Instant bucket, List<Object> labels, Tally tally) {
            this(bucket, labels, tally, UnitCount.ofPosts(tally.posts()));
        }
    }
}
