package kvisa.allinone.bench;

/**
 * How an instance of the stream processor comes back. Times in seconds. Immutable.
 *
 * @param posts              posts in its state
 * @param countedPerSecond   posts a second while that state was built, with an assessor that reads nothing
 * @param stateMebibytes     size of the state on disk
 * @param restart            from start to counting, with its state on disk
 * @param restoredFromTopics the same with an empty folder, as after kill -9: all state is read from the changelogs
 * @param longestWait        longest time from publishing a post to its verdict on the topic, while two instances with one
 *                           standby each were stopped and started one after the other
 * @param usualWait          the same before that, half of the posts waited less
 */
public record RestartFigures(
        long posts,
        double countedPerSecond,
        long stateMebibytes,
        double restart,
        double restoredFromTopics,
        double longestWait,
        double usualWait) {

    /** A few lines. */
    public String toText() {
        return String.join(
                System.lineSeparator(),
                "%-48s%,12d".formatted("posts in the state", posts),
                "%-48s%,12.0f".formatted("counted while it was built, posts/s", countedPerSecond),
                "%-48s%,12d".formatted("state on disk, MiB", stateMebibytes),
                "%-48s%12.1f".formatted("start to counting, state on disk, s", restart),
                "%-48s%12.1f".formatted("start to counting, empty folder, s", restoredFromTopics),
                "%-48s%12.1f".formatted("of the restart with its state on disk, times", restoredFromTopics / restart),
                "%-48s%12.1f".formatted("publishing to verdict, usual, s", usualWait),
                "%-48s%12.1f".formatted("publishing to verdict, longest, rolling, s", longestWait));
    }
}
