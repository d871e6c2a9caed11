package kvisa.allinone.nab;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders a report as text for a terminal. Stateless. */
public final class SpikeReportTable {

    /** The series that the published figures below are about. */
    private static final Set<String> PUBLISHED_SERIES = Set.of("AAPL", "AMZN", "CRM", "CVS", "FB");

    private static final String PUBLISHED =
            "published, standard profile, these series, each with the threshold that is best for the whole corpus:%n"
                    + "  perfect 100, ARTime 83.8, CAD OSE 76.0, Numenta HTM 66.1, Twitter ADVec 66.0, silent 0%n";

    private SpikeReportTable() {}

    /** The report in short lines, ending in a line break. */
    public static String render(SpikeReport report) {
        StringBuilder out = new StringBuilder();
        line(out, "NAB score: 100 perfect, 0 silent. One setting for all series, as shipped.%n");
        line(out, "%-22s%9s%24s%n", "profile", "shipped", "best threshold (which)");
        report.scores()
                .forEach(each -> line(
                        out,
                        "%-22s%9.1f%14.1f (%.2f)%n",
                        each.profile(),
                        each.shipped(),
                        each.best(),
                        each.bestThreshold()));
        if (report.series().stream()
                .map(SeriesScore::series)
                .collect(Collectors.toSet())
                .equals(PUBLISHED_SERIES)) {
            line(out, PUBLISHED);
        }
        addSeries(out, report);
        addFalseAlerts(out, report.falseAlerts());
        line(out, "%nstandard profile with fewer posts (each kept with that probability)%n");
        report.thinned()
                .forEach(each -> line(
                        out,
                        "  x%-5s%8.1f%8d found%6d false%n",
                        each.factor(),
                        each.score(),
                        each.found(),
                        each.falseAlerts()));
        addSensitivity(out, report.sensitivity());
        return out.toString();
    }

    private static void addSeries(StringBuilder out, SpikeReport report) {
        line(out, "%n%-8s%8s%8s%8s%8s   %s%n", "series", "windows", "found", "false", "score", "left out*");
        for (int i = 0; i < report.series().size(); i++) {
            SeriesScore each = report.series().get(i);
            SpikeReport.LeftOut left = report.leftOut().get(i);
            line(
                    out,
                    "%-8s%8d%8d%8d%8.1f   %.1f (%.2f)%n",
                    each.series(),
                    each.windows(),
                    each.found(),
                    each.falseAlerts(),
                    each.normalised(),
                    left.score(),
                    left.threshold());
        }
        line(out, "* score with the threshold (in brackets) that is best for the other series%n");
    }

    private static void addFalseAlerts(StringBuilder out, SpikeReport.FalseAlerts rates) {
        line(out, "%nfalse alerts per series and week: %.2f as given, counted once an hour%n", rates.asGiven());
        line(out, "  %.2f on hourly sums (%d windows found)%n", rates.hourlySums(), rates.hourlyFound());
    }

    private static void addSensitivity(StringBuilder out, List<SpikeReport.Changed> changed) {
        line(out, "%nstandard profile with one setting multiplied: score (windows found, false alerts)%n%-20s", "");
        for (double factor : Variation.FACTORS) {
            line(out, "%-18s", "x" + factor);
        }
        changed.stream().map(SpikeReport.Changed::what).distinct().forEach(what -> {
            line(out, "%n%-20s", what);
            changed.stream()
                    .filter(each -> each.what().equals(what))
                    .forEach(each -> line(
                            out, "%-18s", format("%.1f (%d, %d)", each.score(), each.found(), each.falseAlerts())));
        });
        line(out, "%n");
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private static void line(StringBuilder out, String pattern, Object... arguments) {
        out.append(format(pattern, arguments));
    }
}
