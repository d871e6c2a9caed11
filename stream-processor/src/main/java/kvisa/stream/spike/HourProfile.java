package kvisa.stream.spike;

import java.util.Arrays;
import java.util.OptionalDouble;

/** What the hours of a cycle (a day, a week) usually show: a fading mean of logs for each. Immutable. */
final class HourProfile {

    /** Visits after which one more can pull an hour only so far; before, there is no knowing what is far. */
    private static final int VISITS_TO_LIMIT = 3;

    private static final int VISITS_TO_KNOW = 2;

    private final double[] logs;
    private final int[] visits;

    private HourProfile(double[] logs, int[] visits) {
        this.logs = logs;
        this.visits = visits;
    }

    static HourProfile ofHours(int hours) {
        return new HourProfile(new double[hours], new int[hours]);
    }

    /**
     * What an hour usually shows, empty before it was seen twice.
     *
     * @param hour  hours since the epoch
     */
    OptionalDouble log(long hour) {
        int slot = slot(hour);
        return visits[slot] < VISITS_TO_KNOW ? OptionalDouble.empty() : OptionalDouble.of(logs[slot]);
    }

    /**
     * This profile with one more hour seen.
     *
     * @param memory  visits that count
     * @param pull    log ratio by which one visit counts at most
     */
    HourProfile with(long hour, double log, double memory, double pull) {
        int slot = slot(hour);
        double[] nextLogs = logs.clone();
        int[] nextVisits = visits.clone();
        nextVisits[slot]++;
        double surprise = log - logs[slot];
        double limited = visits[slot] < VISITS_TO_LIMIT ? surprise : Means.limited(surprise, pull);
        nextLogs[slot] += Means.weight(memory, nextVisits[slot]) * limited;
        return new HourProfile(nextLogs, nextVisits);
    }

    private int slot(long hour) {
        return (int) Math.floorMod(hour, (long) logs.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HourProfile that
                && Arrays.equals(logs, that.logs)
                && Arrays.equals(visits, that.visits);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(logs) + Arrays.hashCode(visits);
    }
}
