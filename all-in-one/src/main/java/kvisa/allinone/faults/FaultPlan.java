package kvisa.allinone.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a fault run does. Immutable.
 *
 * @param rounds          rounds of faults before the burst, at least 1; after each all cells are compared
 * @param posts           records written in all, at least 100; half of them in the burst
 * @param seed            decides posts, faults and their moments
 * @param brokers         brokers, 1 or 3; brokers are left alone when there is one
 * @param limit           the run ends by then, whatever happens
 * @param folder          for logs and data of every process; made when missing
 * @param shippedModel    whether posts are read by the shipped model instead of invented verdicts
 * @param kinds           what is done, in random order, all of them before any a second time
 * @param faultsPerRound  how many of them in a round, at least 1
 * @param sending         how long the posts of a round take to be written
 * @param bursting        how long those of the burst take
 */
public record FaultPlan(
        int rounds,
        int posts,
        long seed,
        int brokers,
        Duration limit,
        Path folder,
        boolean shippedModel,
        List<FaultKind> kinds,
        int faultsPerRound,
        Duration sending,
        Duration bursting) {

    private static final int FEWEST_POSTS = 100;

    /** Everything that can be done to three brokers; to a single one only what does not stop everything for long. */
    private static final List<FaultKind> OF_ONE_BROKER = List.of(
            FaultKind.KILL_PROCESSOR,
            FaultKind.LOSE_PROCESSOR,
            FaultKind.PAUSE_PROCESSOR,
            FaultKind.EMPTY_STATE,
            FaultKind.FULL_DISK,
            FaultKind.KILL_BROKER,
            FaultKind.KILL_API,
            FaultKind.EMPTY_HISTORY);

    public FaultPlan {
        kinds = List.copyOf(kinds);
        if (rounds < 1 || faultsPerRound < 1 || kinds.isEmpty()) {
            throw new IllegalArgumentException(
                    "plan of " + rounds + " rounds with " + faultsPerRound + " of " + kinds + ", wanted at least one");
        }
        if (posts < FEWEST_POSTS) {
            throw new IllegalArgumentException("plan of " + posts + " posts, wanted at least " + FEWEST_POSTS);
        }
    }

    /** The long form. */
    public static FaultPlan of(
            int rounds, int posts, long seed, int brokers, Duration limit, Path folder, boolean shippedModel) {
        return new FaultPlan(
                rounds,
                posts,
                seed,
                brokers,
                limit,
                folder,
                shippedModel,
                brokers == 1 ? OF_ONE_BROKER : allButChange(),
                3,
                Duration.ofSeconds(45),
                Duration.ofMinutes(1));
    }

    private static List<FaultKind> allButChange() {
        return List.of(FaultKind.values()).stream()
                .filter(kind -> kind != FaultKind.CHANGE_PROCESSORS)
                .toList();
    }

    int postsPerRound() {
        return posts / 2 / rounds;
    }

    int postsOfBurst() {
        return posts - postsPerRound() * rounds;
    }
}
