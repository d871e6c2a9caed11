package kvisa.stream.spike;

import java.time.Instant;
import java.util.List;
import kvisa.contract.alert.SpikeReading;

/**
 * Judges a series step by step: is this one far above what the steps before it make usual? A pure fold; the detector
 * itself holds only its parameters. Thread-safe.
 *
 * <p>Cost: a step above the minimum walks a few times over its history, 336 observations for hourly steps; only one
 * that is uncommonly high sorts them.
 */
public final class SpikeDetector {

    private final DetectorParameters parameters;
    private final AmountBaseline amounts;
    private final ShareBaseline shares;

    /** A detector for one series. */
    public SpikeDetector(DetectorParameters parameters) {
        this.parameters = parameters;
        this.amounts = new AmountBaseline(parameters);
        this.shares = new ShareBaseline(parameters);
    }

    /**
     * The outcome of one step.
     *
     * @param history  what to hand in with the next step
     * @param signal   the verdict on this one
     */
    public record Judged(History history, Signal signal) {}

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
            return new Judged(history, signal(step, new Verdict.Gap()));
        }
        Verdict verdict = judge(history, step.start(), observed);
        return new Judged(remember(history, step.start(), observed, verdict), signal(step, verdict));
    }

    private Verdict judge(History history, Instant start, Observation observed) {
        List<History.Past> past = history.since(reach(start));
        int usual = History.usualOf(past);
        if (usual < parameters.minObserved()) {
            return new Verdict.InsufficientData(usual);
        }
        if (size(observed) < parameters.minimum() || observed.value() <= 0 || isCommon(past, start, observed)) {
            return new Verdict.InRange();
        }
        Expectation expected = expect(past, start, observed);
        return observed.value() > expected.upper()
                ? new Verdict.OutOfRange(reading(observed, expected))
                : new Verdict.InRange();
    }

    /** What {@link DetectorParameters#minimum()} is held against. */
    private static double size(Observation observed) {
        return observed instanceof Observation.Share share ? share.of() : observed.value();
    }

    private boolean isCommon(List<History.Past> past, Instant start, Observation observed) {
        return observed instanceof Observation.Share share
                ? shares.isCommon(past, share)
                : amounts.isCommon(past, start, observed);
    }

    private Expectation expect(List<History.Past> past, Instant start, Observation observed) {
        return observed instanceof Observation.Share share
                ? shares.expect(past, share)
                : amounts.expect(past, start, observed);
    }

    private SpikeReading reading(Observation observed, Expectation expected) {
        return new SpikeReading(
                observed.value(),
                expected.level(),
                expected.upper(),
                observed.posts(),
                expected.steps(),
                score(observed, expected));
    }

    /**
     * Distance from the edge in widths of what may pass unnoticed: 0 at the edge, 1 twice as far from the level. The
     * edge is the upper end of the range or the minimum, whichever is higher.
     */
    private double score(Observation observed, Expectation expected) {
        double edge = observed instanceof Observation.Share
                ? expected.upper()
                : Math.max(expected.upper(), parameters.minimum());
        double width = edge - expected.level();
        return width > 0 ? (observed.value() - edge) / width : 0;
    }

    private History remember(History history, Instant start, Observation observed, Verdict verdict) {
        int run = verdict instanceof Verdict.OutOfRange ? history.spikeRun() + 1 : 0;
        boolean spike = run > 0 && run <= parameters.longestSpike();
        return history.with(new History.Past(start, observed, spike), run, reach(start));
    }

    private Instant reach(Instant start) {
        return start.minus(parameters.history());
    }

    private Signal signal(Step step, Verdict verdict) {
        return new Signal(step.start(), step.start().plus(parameters.step()), verdict);
    }
}
