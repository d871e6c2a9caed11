package kvisa.stream.spike;

/**
 * The usual highest log ratio of a day, and how much that differs from day to day: the two numbers of an extreme-value
 * (Gumbel) law. Immutable.
 *
 * @param mean       usual high
 * @param deviation  mean absolute deviation from it
 * @param days       days behind both
 * @param today      highest of the day going on
 */
record DailyHigh(double mean, double deviation, int days, double today) {

    static final DailyHigh UNKNOWN = new DailyHigh(0, 0, 0, Double.NEGATIVE_INFINITY);

    private static final int DAYS_TO_KNOW = 2;

    /** How far a log ratio lies above the usual high, in deviations. */
    double surprise(double logRatio, Memory memory) {
        return (logRatio - mean) / width(memory);
    }

    /** The log ratio that is so many deviations above the usual high. */
    double logRatioAt(double surprise, Memory memory) {
        return mean + surprise * width(memory);
    }

    DailyHigh with(double logRatio) {
        return new DailyHigh(mean, deviation, days, Math.max(today, logRatio));
    }

    /** Whether there were days enough to tell how much they differ. */
    boolean isKnown() {
        return days >= DAYS_TO_KNOW;
    }

    /** The day is over; one in which nothing could be compared is none. */
    DailyHigh closed(Memory memory) {
        if (today == Double.NEGATIVE_INFINITY) {
            return this;
        }
        if (days == 0) {
            return new DailyHigh(today, 2 * memory.smallestDeviation(), 1, Double.NEGATIVE_INFINITY);
        }
        // Only upwards: an unusually quiet day is no spike and may pull as it likes.
        double surprise = Math.min(today - mean, memory.largestSurprise() * width(memory));
        return new DailyHigh(
                mean + Means.weight(memory.periods(), days + 1) * surprise,
                deviation + Means.weight(memory.periods(), days + 2) * (Math.abs(surprise) - deviation),
                days + 1,
                Double.NEGATIVE_INFINITY);
    }

    private double width(Memory memory) {
        return Math.max(deviation, memory.smallestDeviation());
    }
}
