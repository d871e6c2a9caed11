package kvisa.ingest.format.mediacrawler;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import kvisa.ingest.format.Fields;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import kvisa.ingest.format.UnusableRecordException;
import org.jspecify.annotations.Nullable;

/**
 * The creation time of Weibo records. {@code create_date_time} carries its offset and is right. {@code create_time}
 * read Beijing wall-clock time as UTC until MediaCrawler's pull request 950 (2026-07-30), which makes it 8 hours late.
 */
final class WeiboClock {

    private static final Duration ERROR = Duration.ofHours(8);
    private static final Instant FIXED_ON = Instant.parse("2026-07-30T00:00:00Z");

    private WeiboClock() {}

    /** The creation time. */
    static Instant createdAt(Fields record, FormatOptions options, Set<Repair> repairs) throws UnusableRecordException {
        Instant text = record.findTime("create_date_time", options.zone());
        Instant epoch = record.findTime("create_time", ZoneOffset.UTC);
        if (text != null) {
            if (epoch != null && Duration.between(text, epoch).equals(ERROR)) {
                repairs.add(Repair.CLOCK_EIGHT_HOURS_LATE);
            }
            return text;
        }
        if (epoch == null) {
            throw new UnusableRecordException(
                    Rejection.NO_TIME, "neither create_date_time nor create_time has a value, wanted one");
        }
        return withoutDate(epoch, CrawledRecord.collectedAt(record), repairs);
    }

    /** Only the epoch is left: the age of the file says whether it is to be trusted. */
    private static Instant withoutDate(Instant epoch, @Nullable Instant collectedAt, Set<Repair> repairs) {
        if (collectedAt != null && !collectedAt.isBefore(FIXED_ON)) {
            return epoch;
        }
        repairs.add(Repair.CLOCK_EIGHT_HOURS_LATE);
        return epoch.minus(ERROR);
    }
}
