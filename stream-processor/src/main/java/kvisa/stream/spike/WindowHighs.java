package kvisa.stream.spike;

/**
 * The usual highs of one window. Immutable.
 *
 * @param overall  of log ratios to the level
 * @param forHour  of log ratios to what is usual for the hour
 */
record WindowHighs(DailyHigh overall, DailyHigh forHour) {

    static final WindowHighs UNKNOWN = new WindowHighs(DailyHigh.UNKNOWN, DailyHigh.UNKNOWN);

    WindowHighs with(Window window, double softening) {
        return new WindowHighs(
                overall.with(window.logRatio(softening)),
                window.hoursKnown() ? forHour.with(window.logRatioForHour(softening)) : forHour);
    }

    WindowHighs closed(Memory memory) {
        return new WindowHighs(overall.closed(memory), forHour.closed(memory));
    }
}
