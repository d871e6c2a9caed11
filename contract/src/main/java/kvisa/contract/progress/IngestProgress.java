package kvisa.contract.progress;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kvisa.contract.post.Origin;
import kvisa.contract.wire.Check;

/**
 * What ingest has read. A unit is what a source reads in one go: a file, an archive. All numbers are absolute for their
 * key, so publishing one twice changes nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = IngestProgress.Coverage.class, name = "coverage"),
    @JsonSubTypes.Type(value = IngestProgress.Completed.class, name = "completed")
})
public sealed interface IngestProgress {

    /** Key on the ingest-progress topic: kind and names joined by {@code /}. */
    String key();

    private static void requireSource(String source) {
        Check.key("source", source);
        if (source.contains("/")) {
            throw new IllegalArgumentException("source \"" + source + "\" holds /, which separates the parts of a key");
        }
    }

    /**
     * How much of one UTC day one unit of a source showed, hour by hour: an hour without an entry was not seen at all,
     * an hour with {@code relevant} 0 was seen and silent.
     *
     * @param platform  platform of the records
     * @param source    configured source; no {@code /}
     * @param unit      file or archive name, without folders; not blank
     * @param day       UTC day
     * @param hours     hours with at least one record or one seen snapshot, ascending
     */
    record Coverage(String platform, String source, String unit, LocalDate day, List<HourCount> hours)
            implements IngestProgress {

        public Coverage {
            Origin.requirePlatform(platform);
            requireSource(source);
            Check.key("unit", unit);
            hours = List.copyOf(hours);
            requireAscending(hours);
        }

        private static void requireAscending(List<HourCount> hours) {
            for (int i = 1; i < hours.size(); i++) {
                if (hours.get(i).hour() <= hours.get(i - 1).hour()) {
                    throw new IllegalArgumentException("hour " + hours.get(i).hour() + " follows hour "
                            + hours.get(i - 1).hour() + ", wanted ascending hours");
                }
            }
        }

        @Override
        public String key() {
            return "coverage/" + platform + "/" + source + "/" + unit + "/" + day;
        }
    }

    /**
     * Records of one hour.
     *
     * @param hour      hour of the UTC day, 0..23
     * @param read      records read, off-topic ones included; at least {@code relevant}; 0 for an hour seen silent
     * @param relevant  records that passed the watch definition, at least 0
     */
    record HourCount(int hour, long read, long relevant) {

        public HourCount {
            if (hour < 0 || hour > 23) {
                throw new IllegalArgumentException("hour " + hour + " outside 0..23");
            }
            Check.notNegative("relevant records of an hour", relevant);
            if (relevant > read) {
                throw new IllegalArgumentException(
                        "hour " + hour + " has " + relevant + " relevant of " + read + " records read");
            }
        }
    }

    /**
     * A unit was read to its end and all its posts are on the topic.
     *
     * @param source       configured source; no {@code /}
     * @param unit         file or archive name, without folders; not blank
     * @param fingerprint  hash of the unit's content and of the watch definition it was read with; not blank
     * @param counts       what was found in it
     * @param completedAt  when, UTC
     */
    record Completed(String source, String unit, String fingerprint, IngestCounts counts, Instant completedAt)
            implements IngestProgress {

        public Completed {
            requireSource(source);
            Check.key("unit", unit);
            Check.notBlank("fingerprint", fingerprint);
        }

        @Override
        public String key() {
            return "completed/" + source + "/" + unit;
        }
    }
}
