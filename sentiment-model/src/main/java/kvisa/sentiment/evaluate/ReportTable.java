package kvisa.sentiment.evaluate;

import java.util.List;
import java.util.Locale;

/** Renders a report as text for a terminal. Stateless. */
public final class ReportTable {

    private ReportTable() {}

    /** The report in lines of at most about 180 characters, ending in a line break. */
    public static String render(EvaluationReport report) {
        StringBuilder out = new StringBuilder();
        line(out, "Model %s on %s (SHA-256 %.12s)", report.modelId(), report.dataset(), report.datasetHash());
        line(out, "Value [95 %% interval by bootstrap]; * lower is better");
        for (String language : report.languages()) {
            addScores(out, language, ofLanguage(report, language));
        }
        addAims(out, report);
        addPhenomena(out, report.details().phenomena());
        report.details().confusions().forEach(confusion -> addConfusion(out, confusion));
        addBenchmarks(out, report.publicSets());
        addFunctional(out, report.publicSets().functional());
        addAgreement(out, report.agreement());
        return out.toString();
    }

    private static List<SystemScores> ofLanguage(EvaluationReport report, String language) {
        return report.scores().stream()
                .filter(each -> each.language().equals(language))
                .toList();
    }

    private static void addScores(StringBuilder out, String language, List<SystemScores> systems) {
        line(out, "");
        StringBuilder header = new StringBuilder(String.format(
                Locale.ROOT, "%-30s", language + ", " + systems.get(0).posts() + " posts"));
        systems.forEach(system -> header.append(String.format(Locale.ROOT, "%-24s", system.system())));
        line(out, "%s", header.toString().stripTrailing());
        for (Measure measure : Measure.values()) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-28s", label(measure)));
            systems.forEach(system -> row.append(cell(system.figure(measure))));
            line(out, "%s", row.toString().stripTrailing());
        }
    }

    private static String label(Measure measure) {
        String words = measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean lowerIsBetter = words.contains("error");
        return lowerIsBetter ? words + " *" : words;
    }

    private static String cell(Figure figure) {
        return String.format(
                Locale.ROOT,
                "%-24s",
                String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", figure.value(), figure.low(), figure.high()));
    }

    private static void addAims(StringBuilder out, EvaluationReport report) {
        if (report.aims().isEmpty()) {
            return;
        }
        line(out, "");
        line(out, "%-46s%-6s%-8s%-24s%7s", "aims for " + report.systems().get(0), "", "aim", "reached", "asked");
        for (AimScore each : report.aims()) {
            String aim = each.wanted() == null
                    ? ""
                    : String.format(Locale.ROOT, "%s %.2f", each.atMost() ? "<=" : ">=", each.wanted());
            line(
                    out,
                    "  %-44s%-6s%-8s%s%7d  %s",
                    each.measure(),
                    each.language(),
                    aim,
                    cell(each.figure()),
                    each.units(),
                    each.wanted() == null ? "" : each.reached() ? "yes" : "no");
        }
    }

    private static void addBenchmarks(StringBuilder out, PublicResults results) {
        if (!results.benchmarks().isEmpty()) {
            line(out, "");
            line(out, "%-52s%-30s%6s  %-24s%-6s%s", "public set", "measure", "texts", "reached", "aim", "published");
        }
        for (BenchmarkScore each : results.benchmarks()) {
            line(
                    out,
                    "  %-50s%-30s%6d  %s%-6s%s",
                    each.set(),
                    each.measure(),
                    each.rows(),
                    cell(each.figure()),
                    each.aim() == null ? "" : each.aim(),
                    each.published());
        }
        results.left().forEach(each -> line(out, "  %s", each));
    }

    private static void addAgreement(StringBuilder out, List<AgreementScore> agreement) {
        if (agreement.isEmpty()) {
            return;
        }
        line(out, "");
        line(out, "%-34s%-10s%6s%7s  %s", "two annotators", "", "posts", "same", "Krippendorff's alpha");
        for (AgreementScore each : agreement) {
            line(
                    out,
                    "  %-32s%-10s%6d%7.3f  %s",
                    each.label(),
                    each.level(),
                    each.posts(),
                    each.same(),
                    cell(each.alpha()));
        }
    }

    private static void addPhenomena(StringBuilder out, List<PhenomenonScore> phenomena) {
        line(out, "");
        line(out, "%-34s %6s %14s %18s", "hard in which way", "posts", "stance right", "hostility right");
        for (PhenomenonScore each : phenomena) {
            line(
                    out,
                    "  %-32s %6d %14.3f %18.3f",
                    each.phenomenon(),
                    each.posts(),
                    each.stanceAccuracy(),
                    each.xenophobiaAccuracy());
        }
    }

    private static void addFunctional(StringBuilder out, List<FunctionalScore> functional) {
        if (functional.isEmpty()) {
            return;
        }
        line(out, "");
        line(out, "%-52s %-12s %6s %8s", "functional test", "wanted", "cases", "right");
        for (FunctionalScore each : functional) {
            String name = each.suite() + " " + each.test();
            line(out, "  %-50s %-12s %6d %8.3f", name, each.wanted(), each.cases(), each.accuracy());
        }
    }

    private static void addConfusion(StringBuilder out, Confusion confusion) {
        line(out, "");
        StringBuilder header =
                new StringBuilder(String.format(Locale.ROOT, "%-20s", confusion.question() + ": right \\ given"));
        confusion.answers().forEach(answer -> header.append(String.format(Locale.ROOT, "%10s", answer)));
        line(out, "%s", header);
        for (int i = 0; i < confusion.answers().size(); i++) {
            StringBuilder row = new StringBuilder(
                    String.format(Locale.ROOT, "  %-18s", confusion.answers().get(i)));
            confusion.counts().get(i).forEach(count -> row.append(String.format(Locale.ROOT, "%10d", count)));
            line(out, "%s", row);
        }
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
