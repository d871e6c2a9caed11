package kvisa.stream.spike;

import java.time.Instant;
import kvisa.contract.alert.SpikeReading;

/**
 * Judges a series step by step: is this one far above what the steps before it make usual? A pure fold; the detector
 * itself holds only its parameters. Thread-safe.
 *
 * <p>Counts and amounts are judged by {@link AmountJudge}, shares by {@link ShareJudge}. Cost: the same for every step,
 * however long the series is, and a {@link History} of bounded size.
 */
public final class SpikeDetector {

    private final DetectorParameters parameters;
    private final AmountJudge amounts;
    private final ShareJudge shares;

    /** A detector for one series. */
    public SpikeDetector(DetectorParameters parameters) {
        this.parameters = parameters;
        this.amounts = new AmountJudge(parameters);
        this.shares = new ShareJudge(parameters);
    }

    /**
     * The outcome of one step.
     *
     * @param history   what to hand in with the next step
     * @param signal    the verdict on this one
     * @param nearness  how near the step came to the edge of the range: 0 as usual, 1 at the edge, above only where the
     *                  verdict is out of range; 0 where nothing could be said
     */
    public record Judged(History history, Signal signal, double nearness) {}

    /**
     * Judges the next step.
     *
     * @param history  of the steps before; {@link History#EMPTY} at the start
     * @param step     later than all of them; steps nobody observed may be handed in or left out
     * @throws IllegalArgumentException if the step does not lie after those in the history
     */
    public Judged next(History history, Step step) {
        history.requireAfter(step.start());
        Observation observed = step.observed();
        if (observed == null) {
            return new Judged(history, signal(step, new Verdict.Gap()), 0);
        }
        Recent.Observed newest = new Recent.Observed(step.start(), observed);
        Recent recent = history.recent().with(newest, reach(step.start()));
        return observed instanceof Observation.Share share
                ? nextShare(history, step, newest, recent, share)
                : nextAmount(history, step, newest, recent);
    }

    private Judged nextShare(
            History history, Step step, Recent.Observed newest, Recent recent, Observation.Share share) {
        Finding finding = shares.find(history.shares(), newest, recent);
        boolean spike = knowsEnough(history) && finding.outOfRange();
        ShareMemory next = shares.remember(history.shares(), share, spike);
        return judged(history, step, finding, history.with(newest, recent, next));
    }

    private Judged nextAmount(History history, Step step, Recent.Observed newest, Recent recent) {
        AmountMemory past = amounts.meeting(history.amounts(), newest);
        AmountJudge.Windows windows = amounts.windows(past, newest, recent);
        Finding finding = amounts.find(past, newest, windows);
        AmountMemory next = amounts.remember(past, newest, windows);
        return judged(history, step, finding, history.with(newest, recent, next));
    }

    private Judged judged(History before, Step step, Finding finding, History next) {
        if (!knowsEnough(before)) {
            return new Judged(next, signal(step, new Verdict.InsufficientData(before.observedSteps())), 0);
        }
        Observation observed = step.observed();
        if (observed == null || !finding.outOfRange()) {
            return new Judged(next, signal(step, new Verdict.InRange()), finding.nearness());
        }
        return new Judged(
                next, signal(step, new Verdict.OutOfRange(reading(observed, before, finding))), finding.nearness());
    }

    private boolean knowsEnough(History history) {
        return history.observedSteps() >= parameters.minObserved();
    }

    private SpikeReading reading(Observation observed, History history, Finding finding) {
        long reach = Math.round(parameters.memory().periods() * parameters.stepsPerPeriod());
        return new SpikeReading(
                finding.observed(),
                finding.expected(),
                finding.upper(),
                observed.posts(),
                (int) Math.min(history.observedSteps(), reach),
                finding.distance() - 1);
    }

    private Instant reach(Instant start) {
        return start.minus(parameters.step().multipliedBy(parameters.longSteps() - 1L));
    }

    private Signal signal(Step step, Verdict verdict) {
        return new Signal(step.start(), step.start().plus(parameters.step()), verdict);
    }
}
