package kvisa.sentiment.evaluate;

import java.util.List;
import java.util.Locale;

/** Renders a report as text for a terminal. Stateless. */
public final class ReportTable {

    private ReportTable() {}

    /** The report in lines of at most about 120 characters, ending in a line break. */
    public static String render(EvaluationReport report) {
        StringBuilder out = new StringBuilder();
        line(out, "Model %s on %s (SHA-256 %.12s)", report.modelId(), report.dataset(), report.datasetHash());
        line(out, "Value [95 %% interval by bootstrap]; * lower is better");
        for (String language :
                report.scores().stream().map(SystemScores::language).distinct().toList()) {
            addScores(out, language, ofLanguage(report, language));
        }
        addPhenomena(out, report.phenomena());
        report.confusions().forEach(confusion -> addConfusion(out, confusion));
        addFunctional(out, report.functional());
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
