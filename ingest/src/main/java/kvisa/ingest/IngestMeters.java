package kvisa.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import kvisa.contract.progress.IngestCounts;
import kvisa.ingest.report.UnitReport;
import kvisa.ingest.report.UnitReport.Outcome;

/**
 * Meters of ingest: {@code kvisa.ingest.records} by format and outcome, {@code kvisa.ingest.units} by format and
 * outcome. Formats and outcomes are closed sets. Thread-safe.
 */
final class IngestMeters {

    private static final String RECORDS = "kvisa.ingest.records";
    private static final String UNITS = "kvisa.ingest.units";

    private final MeterRegistry registry;

    IngestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts an ended unit and, unless it was skipped, its records. */
    void count(UnitReport report) {
        registry.counter(
                        UNITS,
                        "format",
                        report.format(),
                        "outcome",
                        report.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
        if (report.outcome() == Outcome.SKIPPED) {
            return;
        }
        IngestCounts counts = report.counts();
        records(report, "relevant", counts.relevant());
        records(report, "off-topic", counts.offTopic());
        records(report, "duplicate", counts.duplicate());
        records(report, "rejected", counts.rejected());
    }

    private void records(UnitReport report, String outcome, long count) {
        registry.counter(RECORDS, "format", report.format(), "outcome", outcome).increment((double) count);
    }
}
