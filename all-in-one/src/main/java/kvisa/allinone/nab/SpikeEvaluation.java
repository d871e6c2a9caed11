package kvisa.allinone.nab;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kvisa.allinone.detect.SeriesCsv;
import kvisa.allinone.detect.SeriesScorer;
import kvisa.stream.spike.Bounds;
import kvisa.stream.spike.DetectorParameters;
import kvisa.stream.spike.Memory;

/** Measures the shipped detector on labelled series. The same data give the same report. Thread-safe. */
public final class SpikeEvaluation {

    private static final double SECONDS_PER_WEEK = Duration.ofDays(7).toSeconds();
    private static final double[] THRESHOLDS = {1.25, 1.45, 1.65, 1.85, 2.05};
    private static final double[] KEPT = {0.5, 0.25, 0.1};

    private final NabData data;
    private final NabScorer standard;

    private SpikeEvaluation(NabData data) {
        this.data = data;
        this.standard = new NabScorer(data.profiles().get(0));
    }

    /**
     * The report on some data.
     *
     * @param data  its first profile is the one that single figures are about
     */
    public static SpikeReport of(NabData data) {
        return new SpikeEvaluation(data).report();
    }

    private SpikeReport report() {
        List<List<SeriesCsv.Score>> scored = data.series().parallelStream()
                .map(series -> SeriesScorer.score(series.rows()))
                .toList();
        List<SeriesScore> series = scores(standard, data.series(), scored);
        return new SpikeReport(
                data.profiles().stream()
                        .map(profile -> profileScore(profile, scored))
                        .toList(),
                series,
                falseAlerts(scored),
                leftOut(),
                thinned(),
                Variation.all().stream().map(this::changed).toList());
    }

    private SpikeReport.ProfileScore profileScore(NabProfile profile, List<List<SeriesCsv.Score>> scored) {
        NabScorer scorer = new NabScorer(profile);
        double shipped = scorer.normalised(scores(scorer, data.series(), scored));
        double bestThreshold = IntStream.range(1, 100)
                .mapToObj(percent -> percent / 100.0)
                .max(Comparator.comparingDouble(threshold -> atThreshold(scorer, scored, threshold)))
                .orElseThrow();
        return new SpikeReport.ProfileScore(
                profile.name(), shipped, atThreshold(scorer, scored, bestThreshold), bestThreshold);
    }

    private double atThreshold(NabScorer scorer, List<List<SeriesCsv.Score>> scored, double threshold) {
        List<SeriesScore> scores = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            List<SeriesCsv.Score> rows = scored.get(i);
            scores.add(scorer.score(
                    data.series().get(i),
                    rowsWhere(rows.size(), row -> rows.get(row).score() >= threshold)));
        }
        return scorer.normalised(scores);
    }

    private SpikeReport.FalseAlerts falseAlerts(List<List<SeriesCsv.Score>> scored) {
        double weeks =
                data.series().stream().mapToDouble(SpikeEvaluation::weeks).sum();
        List<NabSeries> hourly =
                data.series().stream().map(SpikeEvaluation::hourly).toList();
        List<SeriesScore> ofSums = detect(hourly, Bounds.DEFAULT, Memory.DEFAULT);
        return new SpikeReport.FalseAlerts(
                falseHours(scored) / weeks,
                ofSums.stream().mapToInt(SeriesScore::falseAlerts).sum() / weeks,
                ofSums.stream().mapToInt(SeriesScore::found).sum());
    }

    private double falseHours(List<List<SeriesCsv.Score>> scored) {
        double hours = 0;
        for (int i = 0; i < scored.size(); i++) {
            NabSeries series = data.series().get(i);
            hours += alerts(scored.get(i)).stream()
                    .filter(row -> row >= series.probation()
                            && series.windows().stream().noneMatch(window -> window.contains(row)))
                    .map(row -> series.rows().get(row).start().truncatedTo(ChronoUnit.HOURS))
                    .distinct()
                    .count();
        }
        return hours;
    }

    private static double weeks(NabSeries series) {
        List<SeriesCsv.Row> rows = series.rows();
        Instant from = rows.get(Math.min(series.probation(), rows.size() - 1)).start();
        return Duration.between(from, rows.get(rows.size() - 1).start()).toSeconds() / SECONDS_PER_WEEK;
    }

    /** Hourly sums; an hour belongs to a window if a row of it does. */
    private static NabSeries hourly(NabSeries series) {
        Map<Instant, Double> sums = new TreeMap<>();
        series.rows().forEach(row -> sums.merge(row.start().truncatedTo(ChronoUnit.HOURS), row.value(), Double::sum));
        List<Instant> hours = List.copyOf(sums.keySet());
        List<SeriesCsv.Row> rows = hours.stream()
                .map(hour -> new SeriesCsv.Row(hour.toString(), hour, sums.getOrDefault(hour, 0.0)))
                .toList();
        List<NabSeries.Window> windows = series.windows().stream()
                .map(window -> new NabSeries.Window(
                        hours.indexOf(hour(series, window.first())), hours.indexOf(hour(series, window.last()))))
                .toList();
        return new NabSeries(series.name(), rows, windows);
    }

    private static Instant hour(NabSeries series, int row) {
        return series.rows().get(row).start().truncatedTo(ChronoUnit.HOURS);
    }

    private List<SpikeReport.LeftOut> leftOut() {
        List<List<SeriesScore>> byThreshold = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            Bounds shipped = Bounds.DEFAULT;
            Bounds bounds = Variation.bounds(threshold, shipped.seasonalFactor(), shipped.habitMargin());
            byThreshold.add(detect(data.series(), bounds, Memory.DEFAULT));
        }
        List<SeriesScore> shipped = detect(data.series(), Bounds.DEFAULT, Memory.DEFAULT);
        return IntStream.range(0, data.series().size())
                .mapToObj(left -> leftOut(left, byThreshold, shipped))
                .toList();
    }

    private SpikeReport.LeftOut leftOut(int left, List<List<SeriesScore>> byThreshold, List<SeriesScore> shipped) {
        int best = IntStream.range(0, THRESHOLDS.length)
                .boxed()
                .max(Comparator.comparingDouble(each -> standard.normalised(without(byThreshold.get(each), left))))
                .orElseThrow();
        return new SpikeReport.LeftOut(
                shipped.get(left).series(),
                THRESHOLDS[best],
                byThreshold.get(best).get(left).normalised(),
                shipped.get(left).normalised());
    }

    private static List<SeriesScore> without(List<SeriesScore> scores, int left) {
        List<SeriesScore> others = new ArrayList<>(scores);
        others.remove(left);
        return others;
    }

    private List<SpikeReport.Changed> thinned() {
        List<SpikeReport.Changed> changed = new ArrayList<>();
        for (double kept : KEPT) {
            List<NabSeries> thin =
                    data.series().stream().map(each -> Thinning.of(each, kept)).toList();
            changed.add(changed("posts", kept, detect(thin, Bounds.DEFAULT, Memory.DEFAULT)));
        }
        return changed;
    }

    private SpikeReport.Changed changed(Variation variation) {
        return changed(
                variation.setting(), variation.factor(), detect(data.series(), variation.bounds(), variation.memory()));
    }

    private SpikeReport.Changed changed(String what, double factor, List<SeriesScore> scores) {
        return new SpikeReport.Changed(
                what,
                factor,
                standard.normalised(scores),
                scores.stream().mapToInt(SeriesScore::found).sum(),
                scores.stream().mapToInt(SeriesScore::falseAlerts).sum());
    }

    private List<SeriesScore> detect(List<NabSeries> series, Bounds bounds, Memory memory) {
        List<List<SeriesCsv.Score>> scored = series.parallelStream()
                .map(each -> SeriesScorer.score(
                        each.rows(), new DetectorParameters(SeriesScorer.step(each.rows()), 0, bounds, memory)))
                .toList();
        return scores(standard, series, scored);
    }

    private static List<SeriesScore> scores(
            NabScorer scorer, List<NabSeries> series, List<List<SeriesCsv.Score>> scored) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> scorer.score(series.get(i), alerts(scored.get(i))))
                .toList();
    }

    private static List<Integer> alerts(List<SeriesCsv.Score> scored) {
        return rowsWhere(scored.size(), row -> scored.get(row).alert());
    }

    private static List<Integer> rowsWhere(int rows, IntPredicate wanted) {
        return IntStream.range(0, rows).filter(wanted).boxed().toList();
    }
}
