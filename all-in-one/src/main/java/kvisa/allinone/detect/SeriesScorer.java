package kvisa.allinone.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kvisa.contract.alert.AlertState;
import kvisa.stream.spike.AlertLifecycle;
import kvisa.stream.spike.AlertPolicy;
import kvisa.stream.spike.DetectorParameters;
import kvisa.stream.spike.Episode;
import kvisa.stream.spike.History;
import kvisa.stream.spike.Observation;
import kvisa.stream.spike.SpikeDetector;
import kvisa.stream.spike.Step;
import kvisa.stream.spike.Verdict;

/** Runs the shipped detector and alert life cycle over a series, row by row, with nothing but the past. */
public final class SeriesScorer {

    private SeriesScorer() {}

    /**
     * One score per row.
     *
     * @param rows  ascending; the usual distance between them is taken as the step
     */
    public static List<SeriesCsv.Score> score(List<SeriesCsv.Row> rows) {
        SpikeDetector detector = new SpikeDetector(DetectorParameters.forStep(step(rows), 0));
        AlertLifecycle lifecycle = new AlertLifecycle(AlertPolicy.DEFAULT);
        History history = History.EMPTY;
        AlertLifecycle.State state = AlertLifecycle.State.QUIET;
        List<SeriesCsv.Score> scores = new ArrayList<>();
        for (SeriesCsv.Row row : rows) {
            var judged = detector.next(history, new Step(row.start(), new Observation.Amount(row.value(), 0)));
            var next = lifecycle.next(state, judged.signal());
            scores.add(new SeriesCsv.Score(scoreOf(judged.signal().verdict()), firing(next) && !firing(state)));
            history = judged.history();
            state = next;
        }
        return scores;
    }

    /** 0 in range; 0.5 at its edge, rising towards 1 the further out: a monotone map of the detector's own score. */
    private static double scoreOf(Verdict verdict) {
        if (verdict instanceof Verdict.OutOfRange out) {
            double distance = out.reading().score();
            return Math.round(1e6 * (0.5 + 0.5 * distance / (1 + distance))) / 1e6;
        }
        return 0;
    }

    private static boolean firing(AlertLifecycle.State state) {
        Episode open = state.open();
        return open != null && open.state() == AlertState.FIRING;
    }

    private static Duration step(List<SeriesCsv.Row> rows) {
        List<Duration> steps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            steps.add(Duration.between(rows.get(i - 1).start(), rows.get(i).start()));
        }
        steps.sort(null);
        return steps.isEmpty() ? Duration.ofHours(1) : steps.get(steps.size() / 2);
    }
}
