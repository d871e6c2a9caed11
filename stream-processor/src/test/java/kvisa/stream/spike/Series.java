package kvisa.stream.spike;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Series of hours for tests, and what becomes of them. */
final class Series {

    static final Instant START = Instant.parse("2025-09-01T00:00:00Z");

    private Series() {}

    static Instant hour(int index) {
        return START.plus(Duration.ofHours(index));
    }

    /** Hours from {@link #START} on; null is a gap. */
    static List<Step> hours(int count, IntFunction<Observation> observed) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new Step(hour(i), observed.apply(i)));
        }
        return steps;
    }

    static List<Signal> signals(List<Step> steps, DetectorParameters parameters) {
        SpikeDetector detector = new SpikeDetector(parameters);
        List<Signal> signals = new ArrayList<>();
        History history = History.EMPTY;
        for (Step step : steps) {
            SpikeDetector.Judged judged = detector.next(history, step);
            history = judged.history();
            signals.add(judged.signal());
        }
        return signals;
    }

    static Verdict lastVerdict(List<Step> steps, DetectorParameters parameters) {
        List<Signal> signals = signals(steps, parameters);
        return signals.get(signals.size() - 1).verdict();
    }

    static List<Episode> episodes(List<Step> steps, DetectorParameters parameters) {
        AlertLifecycle lifecycle = new AlertLifecycle(AlertPolicy.DEFAULT);
        AlertLifecycle.State state = AlertLifecycle.State.QUIET;
        for (Signal signal : signals(steps, parameters)) {
            state = lifecycle.next(state, signal);
        }
        return state.episodes();
    }
}
