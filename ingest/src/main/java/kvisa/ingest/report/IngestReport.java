package kvisa.ingest.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import kvisa.contract.codec.Codecs;
import kvisa.contract.progress.IngestCounts;
import kvisa.ingest.report.UnitReport.Outcome;

/**
 * What one call of reading found. Immutable.
 *
 * @param units         each unit, in the order read
 * @param unrecognised  names of files in a folder that no format knows
 */
public record IngestReport(List<UnitReport> units, List<String> unrecognised) {

    public IngestReport {
        units = List.copyOf(units);
        unrecognised = List.copyOf(unrecognised);
    }

    /** Sum over the units read in this call; skipped ones are left out. */
    public IngestCounts counts() {
        return units.stream()
                .filter(unit -> unit.outcome() != Outcome.SKIPPED)
                .map(UnitReport::counts)
                .reduce(IngestCounts.ZERO, IngestCounts::plus);
    }

    /** Sum of the reasons of the units read in this call. */
    public UnitReport.Reasons reasons() {
        return units.stream().map(UnitReport::reasons).reduce(UnitReport.Reasons.NONE, UnitReport.Reasons::plus);
    }

    /** Event times of all relevant posts of this call. */
    public UnitReport.Span span() {
        return units.stream().map(UnitReport::span).reduce(UnitReport.Span.NONE, UnitReport.Span::plus);
    }

    /** Whether every unit was read to its end or had been before. */
    public boolean isComplete() {
        return units.stream().noneMatch(unit -> unit.outcome() == Outcome.FAILED);
    }

    /** The report as a text table with the reasons below. */
    public String toText() {
        return ReportText.of(this);
    }

    /** The report as one JSON object: totals, units, unrecognised. */
    public String toJson() {
        try {
            return Codecs.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(new Wire(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the report", e);
        }
    }

    private record Wire(
            IngestCounts counts,
            UnitReport.Reasons reasons,
            UnitReport.Span span,
            boolean complete,
            List<UnitReport> units,
            List<String> unrecognised) {

        Wire(IngestReport report) {
            this(
                    report.counts(),
                    report.reasons(),
                    report.span(),
                    report.isComplete(),
                    report.units,
                    report.unrecognised);
        }
    }
}
