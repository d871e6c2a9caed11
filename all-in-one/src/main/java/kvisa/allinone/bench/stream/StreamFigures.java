package kvisa.allinone.bench.stream;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run measured. Immutable. Ratios compare figures of the same run; the absolute ones hold for the machine.
 *
 * @param rates       posts counted per second, per mix and way of reading
 * @param refinement  how second readings fared behind the realistic mix
 * @param latency     from handing a post to the producer until the API counts it, with both tiers at work
 * @param totals      what reached the totals stage at two post rates
 * @param sharing     two processors beside one
 * @param bytesPerPost  kept per post of the distinct mix before anything is compacted: by topic, and {@code state} for the
 *                      processor's state and {@code history} for the API's file
 */
public record StreamFigures(
        List<Rate> rates,
        Refinement refinement,
        Latency latency,
        List<Totals> totals,
        Sharing sharing,
        Map<String, Long> bytesPerPost) {

    /** Copies what it is given. */
    public StreamFigures {
        rates = List.copyOf(rates);
        totals = List.copyOf(totals);
        bytesPerPost = new TreeMap<>(bytesPerPost);
    }

    /**
     * Posts counted end to end: from the processor's start on a backlog until the API tells them all.
     *
     * @param mix             {@code realistic} or {@code distinct}
     * @param reader          {@code none} (every post gets one verdict), or {@code both} tiers, the second one behind
     * @param posts           how many
     * @param postsPerSecond  by the clock
     * @param ofPassThrough   this rate over that of {@code none} with the same mix; 1 for {@code none}
     */
    public record Rate(String mix, String reader, int posts, double postsPerSecond, double ofPassThrough) {}

    /**
     * Second readings behind the realistic mix.
     *
     * @param waitingWhenCounted  posts that waited when all were counted
     * @param missingInCells      posts on their way between two cells at that moment, and so in neither
     * @param secondsToDrain      from then until none waited
     * @param differences         verdicts whose count in the API's cells is not that of the assessed posts afterwards
     */
    public record Refinement(long waitingWhenCounted, long missingInCells, double secondsToDrain, long differences) {}

    /**
     * Time until a post shows.
     *
     * @param postsPerSecond  pace of the posts
     * @param posts           how many
     * @param p50Millis       median
     * @param p99Millis       99th percentile
     * @param maxMillis       longest
     */
    public record Latency(int postsPerSecond, int posts, double p50Millis, double p99Millis, double maxMillis) {}

    /**
     * Increments that reached the totals.
     *
     * @param postsPerSecond       pace of the posts
     * @param incrementsPerSecond  records into the totals stage
     */
    public record Totals(int postsPerSecond, double incrementsPerSecond) {}

    /**
     * Two processors of one thread each beside one, on the distinct mix, on this machine's processors, which the broker and the
     * API use as well.
     *
     * @param onePostsPerSecond  by one
     * @param twoPostsPerSecond  by two
     * @param shares             posts assessed by each of the two
     */
    public record Sharing(double onePostsPerSecond, double twoPostsPerSecond, List<Double> shares) {
        /** Copies what it is given. */
        public Sharing {
            shares = List.copyOf(shares);
        }
    }
}
