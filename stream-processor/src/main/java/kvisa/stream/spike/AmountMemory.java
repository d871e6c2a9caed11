package kvisa.stream.spike;

import org.jspecify.annotations.Nullable;

/**
 * Everything remembered of a series of counts or amounts, aside from its last hours. Immutable.
 *
 * @param level       usual level
 * @param dayHours    what the 24 hours of a day usually show
 * @param weekHours   what the 168 hours of a week usually show
 * @param shortHighs  usual highs of the short window
 * @param longHighs   usual highs of the long window
 * @param stepsToday  observed steps of the period going on
 * @param hour        the hour going on, which is no habit yet; null before the first step
 */
record AmountMemory(
        Level level,
        HourProfile dayHours,
        HourProfile weekHours,
        WindowHighs shortHighs,
        WindowHighs longHighs,
        int stepsToday,
        @Nullable RunningHour hour) {

    static final AmountMemory EMPTY = new AmountMemory(
            Level.UNKNOWN,
            HourProfile.ofHours(24),
            HourProfile.ofHours(7 * 24),
            WindowHighs.UNKNOWN,
            WindowHighs.UNKNOWN,
            0,
            null);

    AmountMemory with(Level newLevel) {
        return new AmountMemory(newLevel, dayHours, weekHours, shortHighs, longHighs, stepsToday, hour);
    }

    /**
     * The hour of the newest step.
     *
     * @param index  hours since the epoch
     * @param log    log of the short window at its newest step
     */
    record RunningHour(long index, double log) {}
}
