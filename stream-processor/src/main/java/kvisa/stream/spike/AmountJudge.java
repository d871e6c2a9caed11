package kvisa.stream.spike;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is usual for counts and amounts, which are heavy-tailed: bursts ten times the level come every few days, so that
 * no number of standard deviations says much. What says something is the highest value of a day. Its log ratio to the
 * usual level follows an extreme-value law whose two numbers {@link DailyHigh} keeps, and a step is out of range where
 * it lies far above the usual daily high, in the short or in the long window.
 *
 * <p>A day has a whole cycle of hours, so busy evenings are no surprise. A night that is as loud as an evening is found
 * by a second comparison, of ratios to what is usual for the hour of the day; and what the same hour shows every week
 * is a habit and no spike. All figures in here are per short window; logs are natural.
 */
final class AmountJudge {

    /** Added to both sides of a ratio of counts: 3 posts after 1 are no news. */
    private static final double COUNT_SOFTENING = 5;

    private static final double SMALLEST_SOFTENING = 1e-9;
    private static final double LARGEST_AMOUNT = 1e100;
    private static final long HOUR_SECONDS = Duration.ofHours(1).toSeconds();

    /** Weeks that make a habit. */
    private static final double HABIT_WEEKS = 4;

    /** Log ratio by which one day counts at most in the profiles: a factor of e. */
    private static final double PROFILE_PULL = 1;

    private final DetectorParameters parameters;
    private final Memory memory;
    private final Bounds bounds;
    private final int shortSteps;

    AmountJudge(DetectorParameters parameters) {
        this.parameters = parameters;
        this.memory = parameters.memory();
        this.bounds = parameters.bounds();
        this.shortSteps = parameters.shortSteps();
    }

    /** The memory as a newest step finds it: the mean, which the softening follows, has that step in it already. */
    AmountMemory meeting(AmountMemory past, Recent.Observed newest) {
        double perWindow = amount(newest.observation()) * shortSteps;
        return past.with(past.level().meeting(perWindow, memorySteps(), parameters.stepsPerPeriod()));
    }

    private double memorySteps() {
        return memory.periods() * parameters.stepsPerPeriod();
    }

    /**
     * The two windows that end with a step.
     *
     * @param softening  what is added to both sides of their ratios
     */
    record Windows(Window shorter, Window longer, double softening) {}

    Windows windows(AmountMemory past, Recent.Observed newest, Recent recent) {
        double softening = softening(past.level(), newest.observation());
        return new Windows(
                window(past, newest.start(), recent, shortSteps, softening),
                window(past, newest.start(), recent, parameters.longSteps(), softening),
                softening);
    }

    private double softening(Level level, Observation kind) {
        double least = kind instanceof Observation.Count
                ? COUNT_SOFTENING
                : Math.max(SMALLEST_SOFTENING, parameters.minimum() * shortSteps);
        return Math.max(least, memory.softening() * level.mean());
    }

    private Window window(AmountMemory past, Instant start, Recent recent, int steps, double softening) {
        List<Recent.Observed> observed =
                recent.since(start.minus(parameters.step().multipliedBy(steps - 1L)));
        double sum = 0;
        for (Recent.Observed each : observed) {
            sum += amount(each.observation());
        }
        double expected = past.level().expected(softening);
        Usual forHours = forHours(past, start, steps, softening, expected);
        double unseen = 1 - (double) observed.size() / steps;
        double value = sum * shortSteps / steps;
        return new Window(
                value + unseen * expected, expected, forHours.value(), forHours.known(), (double) steps / shortSteps);
    }

    /** What the hours of a window usually show, and whether that is known of all of them. */
    private record Usual(double value, boolean known) {}

    private Usual forHours(AmountMemory past, Instant start, int steps, double softening, double level) {
        if (!parameters.knowsHours()) {
            return new Usual(level, false);
        }
        double sum = 0;
        boolean known = true;
        long lastHour = Long.MIN_VALUE;
        double ofHour = level;
        for (int i = 0; i < steps; i++) {
            long hour = hour(start.minus(parameters.step().multipliedBy(i)));
            if (hour != lastHour) {
                OptionalDouble log = past.dayHours().log(hour);
                known &= log.isPresent();
                ofHour = log.isPresent() ? Math.max(0, Math.exp(log.getAsDouble()) - softening) : level;
                lastHour = hour;
            }
            sum += ofHour;
        }
        return new Usual(sum / steps, known);
    }

    /** Where the newest step lies: in the window and by the comparison that put it furthest out. */
    Finding find(AmountMemory past, Recent.Observed newest, Windows windows) {
        boolean matters = matters(past, newest.start(), windows);
        Finding shorter = find(newest, windows.shorter(), past.shortHighs(), windows.softening(), matters);
        Finding longer = find(newest, windows.longer(), past.longHighs(), windows.softening(), matters);
        return furthest(shorter, longer);
    }

    private Finding find(Recent.Observed newest, Window window, WindowHighs highs, double softening, boolean matters) {
        boolean certain = matters && (!(newest.observation() instanceof Observation.Count) || isBeyondChance(window));
        Finding overall = finding(window, window.expected(), highs.overall(), 1, softening, certain);
        if (!window.hoursKnown() || !highs.forHour().isKnown()) {
            return overall;
        }
        Finding forHour =
                finding(window, window.forHour(), highs.forHour(), bounds.seasonalFactor(), softening, certain);
        return furthest(overall, forHour);
    }

    private static Finding furthest(Finding a, Finding b) {
        if (a.outOfRange() != b.outOfRange()) {
            return a.outOfRange() ? a : b;
        }
        return a.distance() >= b.distance() ? a : b;
    }

    private Finding finding(
            Window window, double expected, DailyHigh high, double factor, double softening, boolean matters) {
        double logRatio = Math.log((window.value() + softening) / (expected + softening));
        double edge = bounds.threshold() * factor;
        double upper = (expected + softening) * Math.exp(high.logRatioAt(edge, memory)) - softening;
        return new Finding(
                window.value() / shortSteps,
                expected / shortSteps,
                Math.max(upper, expected) / shortSteps,
                high.surprise(logRatio, memory) / edge,
                matters);
    }

    /** Large enough, loud right now, and no habit of this hour of the week. */
    private boolean matters(AmountMemory past, Instant start, Windows windows) {
        double now = windows.shorter().value();
        return now > windows.shorter().expected()
                && now / shortSteps >= parameters.minimum()
                && !isHabit(past, start, now + windows.softening());
    }

    private boolean isHabit(AmountMemory past, Instant start, double softened) {
        OptionalDouble usual = past.weekHours().log(hour(start));
        return usual.isPresent() && Math.log(softened) - usual.getAsDouble() < bounds.habitMargin();
    }

    /** Whether no Poisson count would reach that by chance. */
    private boolean isBeyondChance(Window window) {
        double expected = window.expected() * window.length();
        double excess = window.value() * window.length() - expected;
        return excess > bounds.countWidth() * Math.sqrt(Math.max(1, expected));
    }

    /** The memory with the newest step in it. */
    AmountMemory remember(AmountMemory past, Recent.Observed newest, Windows windows) {
        double softening = windows.softening();
        double perWindow = amount(newest.observation()) * shortSteps;
        int period = parameters.stepsPerPeriod();
        Level level = past.level().with(perWindow, softening, memorySteps(), memory.levelPull());
        AmountMemory next =
                withHour(past, newest.start(), Math.log(windows.shorter().value() + softening));
        WindowHighs shortHighs = past.shortHighs().with(windows.shorter(), softening);
        WindowHighs longHighs = past.longHighs().with(windows.longer(), softening);
        boolean closes = past.stepsToday() + 1 >= period;
        return new AmountMemory(
                level,
                next.dayHours(),
                next.weekHours(),
                closes ? shortHighs.closed(memory) : shortHighs,
                closes ? longHighs.closed(memory) : longHighs,
                closes ? 0 : past.stepsToday() + 1,
                next.hour());
    }

    /** The profiles take an hour in once it is over; while it lasts it would be its own excuse. */
    private AmountMemory withHour(AmountMemory past, Instant start, double log) {
        AmountMemory.RunningHour before = past.hour();
        AmountMemory.RunningHour now = new AmountMemory.RunningHour(hour(start), log);
        boolean over = before != null && before.index() != now.index();
        HourProfile day = past.dayHours();
        HourProfile week = past.weekHours();
        if (before != null && over) {
            day = day.with(before.index(), before.log(), memory.periods(), PROFILE_PULL);
            week = week.with(before.index(), before.log(), HABIT_WEEKS, PROFILE_PULL);
        }
        return new AmountMemory(past.level(), day, week, past.shortHighs(), past.longHighs(), past.stepsToday(), now);
    }

    /** What lies below zero counts as zero, what lies beyond all sense as the largest sensible. */
    private static double amount(Observation observation) {
        return Math.max(0, Math.min(LARGEST_AMOUNT, observation.value()));
    }

    private static long hour(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), HOUR_SECONDS);
    }
}
