package kvisa.ingest.report;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.progress.IngestCounts;
import org.jspecify.annotations.Nullable;

/**
 * What became of one unit. Immutable.
 *
 * @param unit     its name
 * @param source   source its posts carry
 * @param format   name of the format it was read as
 * @param outcome  how it ended
 * @param counts   its records; for a skipped unit those of the run that completed it
 * @param reasons  why records were repaired, rejected, set aside
 * @param span     event times of its relevant posts
 */
public record UnitReport(
        String unit, String source, String format, Outcome outcome, IngestCounts counts, Reasons reasons, Span span) {

    /** How the reading of a unit ended. */
    public enum Outcome {
        /** Read to its end and handed on. */
        COMPLETED,
        /** Not read: the same content was completed before. */
        SKIPPED,
        /** Its bytes could not be had to the end; what came before was handed on, and it will be read again. */
        FAILED
    }

    /**
     * Counts by reason, in the words of reports.
     *
     * @param repaired  repairs; one record may have several
     * @param rejected  rejections
     * @param setAside  records that a rule of their format keeps from being posts
     * @param deleted   records that delete a post; counted as relevant
     */
    public record Reasons(
            Map<String, Long> repaired, Map<String, Long> rejected, Map<String, Long> setAside, long deleted) {

        /** No reasons. */
        public static final Reasons NONE = new Reasons(Map.of(), Map.of(), Map.of(), 0);

        public Reasons {
            repaired = Map.copyOf(repaired);
            rejected = Map.copyOf(rejected);
            setAside = Map.copyOf(setAside);
        }

        Reasons plus(Reasons other) {
            return new Reasons(
                    sum(repaired, other.repaired),
                    sum(rejected, other.rejected),
                    sum(setAside, other.setAside),
                    deleted + other.deleted);
        }

        private static Map<String, Long> sum(Map<String, Long> a, Map<String, Long> b) {
            Map<String, Long> sum = new TreeMap<>(a);
            b.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
            return sum;
        }
    }

    /**
     * From the earliest to the latest event time.
     *
     * @param first null when there is none
     * @param last  null when there is none
     */
    public record Span(@Nullable Instant first, @Nullable Instant last) {

        /** No times. */
        public static final Span NONE = new Span(null, null);

        Span plus(Span other) {
            return new Span(pick(first, other.first, true), pick(last, other.last, false));
        }

        private static @Nullable Instant pick(@Nullable Instant a, @Nullable Instant b, boolean earlier) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            return a.isBefore(b) == earlier ? a : b;
        }
    }
}
