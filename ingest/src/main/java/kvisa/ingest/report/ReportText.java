package kvisa.ingest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.progress.IngestCounts;

/** Lays a report out for people. */
final class ReportText {

    private static final List<String> HEADER =
            List.of("unit", "format", "outcome", "read", "relevant", "off-topic", "duplicate", "rejected", "repaired");

    /** Columns from here on are numbers and stand to the right. */
    private static final int FIRST_NUMBER = 3;

    private ReportText() {}

    static String of(IngestReport report) {
        List<String> lines = new ArrayList<>(table(report));
        reasons(lines, "repaired", report.reasons().repaired());
        reasons(lines, "rejected", report.reasons().rejected());
        reasons(lines, "set aside", report.reasons().setAside());
        if (report.reasons().deleted() > 0) {
            lines.add("deleted: " + report.reasons().deleted() + " (counted as relevant)");
        }
        if (report.span().first() != null) {
            lines.add("posts from " + report.span().first() + " to "
                    + report.span().last());
        }
        if (!report.unrecognised().isEmpty()) {
            lines.add("not recognised: " + String.join(", ", report.unrecognised()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> table(IngestReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        report.units()
                .forEach(unit -> rows.add(row(
                        unit.unit(), unit.format(), unit.outcome().name().toLowerCase(Locale.ROOT), unit.counts())));
        rows.add(row("total read", "", "", report.counts()));
        int[] widths = widths(rows);
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static List<String> row(String unit, String format, String outcome, IngestCounts counts) {
        return List.of(
                unit,
                format,
                outcome,
                Long.toString(counts.read()),
                Long.toString(counts.relevant()),
                Long.toString(counts.offTopic()),
                Long.toString(counts.duplicate()),
                Long.toString(counts.rejected()),
                Long.toString(counts.repaired()));
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEADER.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : "  ").append(i < FIRST_NUMBER ? row.get(i) + gap : gap + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static void reasons(List<String> lines, String what, Map<String, Long> reasons) {
        if (!reasons.isEmpty()) {
            List<String> parts = new ArrayList<>();
            new TreeMap<>(reasons).forEach((reason, count) -> parts.add(reason + " " + count));
            lines.add(what + ": " + String.join("; ", parts));
        }
    }
}
