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

/** Runs the shipped detector and alert life cycle over a series, row by row, with nothing but the past. */
public final class SeriesScorer {

    /** Rows that tell the step; no detector says anything about so few. */
    private static final int ROWS_TO_TELL_STEP = 8;

    /** Largest score of a row in which no alert begins. */
    private static final double BELOW_ALERT = 0.499999;

    private SeriesScorer() {}

    /**
     * One score per row, with the shipped settings.
     *
     * @param rows  ascending; the usual distance between the first few is taken as the step
     */
    public static List<SeriesCsv.Score> score(List<SeriesCsv.Row> rows) {
        return score(rows, DetectorParameters.forStep(step(rows), 0));
    }

    /** One score per row, with other settings. */
    public static List<SeriesCsv.Score> score(List<SeriesCsv.Row> rows, DetectorParameters parameters) {
        SpikeDetector detector = new SpikeDetector(parameters);
        AlertLifecycle lifecycle = new AlertLifecycle(AlertPolicy.forStep(parameters.step()));
        History history = History.EMPTY;
        AlertLifecycle.State state = AlertLifecycle.State.QUIET;
        List<SeriesCsv.Score> scores = new ArrayList<>();
        for (SeriesCsv.Row row : rows) {
            var judged = detector.next(history, new Step(row.start(), new Observation.Amount(row.value(), 0)));
            var next = lifecycle.next(state, judged.signal());
            scores.add(score(judged.nearness(), firing(next) && !firing(state)));
            history = judged.history();
            state = next;
        }
        return scores;
    }

    /** The usual distance between the first rows; an hour where there is but one. */
    public static Duration step(List<SeriesCsv.Row> rows) {
        List<Duration> steps = new ArrayList<>();
        for (int i = 1; i < Math.min(rows.size(), ROWS_TO_TELL_STEP); i++) {
            steps.add(Duration.between(rows.get(i - 1).start(), rows.get(i).start()));
        }
        steps.sort(null);
        return steps.isEmpty() ? Duration.ofHours(1) : steps.get(steps.size() / 2);
    }

    /**
     * 0 as usual, 0.5 at the edge of the range, rising towards 1 the further out. What is out of range but part of an
     * alert already told, or not yet enough for one, counts half: a score says how much is new in a row.
     */
    private static SeriesCsv.Score score(double nearness, boolean alert) {
        double score = nearness / (1 + nearness);
        double told = alert || nearness <= 1 ? score : score / 2;
        double shown = Math.round(1e6 * told) / 1e6;
        return new SeriesCsv.Score(alert ? shown : Math.min(BELOW_ALERT, shown), alert);
    }

    private static boolean firing(AlertLifecycle.State state) {
        Episode open = state.open();
        return open != null && open.state() == AlertState.FIRING;
    }
}
