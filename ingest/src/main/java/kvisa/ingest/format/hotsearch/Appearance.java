package kvisa.ingest.format.hotsearch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import kvisa.contract.post.Engagement;
import kvisa.ingest.format.Counters;
import kvisa.ingest.format.Draft;
import kvisa.ingest.format.Fields;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import kvisa.ingest.format.UnusableRecordException;
import org.jspecify.annotations.Nullable;

/** One title in one hour's list, as a post. */
final class Appearance {

    static final String PLATFORM = "weibo-hotsearch";

    /** Enough to tell some billions of titles apart. */
    private static final int TITLE_HASH_DIGITS = 16;

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyyMMddHH", Locale.ROOT).withZone(SnapshotName.BEIJING);

    private Appearance() {}

    /**
     * The post of an entry. It counts at the start of its hour and is collected at its end, so that two readings of one
     * archive are equal to the byte.
     *
     * @throws UnusableRecordException if the entry has no title
     */
    static Draft draft(Fields entry, Instant hour) throws UnusableRecordException {
        String title = entry.require("title", Rejection.NO_TEXT);
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        return new Draft(
                PLATFORM + ":" + titleHash(title) + ":" + HOUR.format(hour),
                new Draft.Provenance(PLATFORM, null, url(entry.find("url")), null),
                text(title, entry.find("description")),
                null,
                new Draft.Moments(hour, hour.plus(Duration.ofHours(1))),
                engagement(entry, repairs),
                repairs);
    }

    private static String text(String title, @Nullable String description) {
        return description == null ? title : title + "\n" + description;
    }

    /** Everything after the first parameter, which holds the topic, is about the crawler's session. */
    private static @Nullable String url(@Nullable String url) {
        return url == null ? null : url.replaceFirst("&.*$", "");
    }

    /**
     * Heat is never left absent: {@link Engagement#weight()} would take the discussion count instead and add two units
     * that have nothing to do with each other.
     */
    private static Engagement engagement(Fields entry, Set<Repair> repairs) {
        Long heat = Counters.read(entry.find("hot"), repairs);
        if (heat == null || heat == 0) {
            repairs.add(Repair.HEAT_MISSING);
            heat = 0L;
        }
        return new Engagement(
                null,
                Counters.read(entry.find("discussCount"), repairs),
                null,
                Counters.read(entry.find("readCount"), repairs),
                heat);
    }

    private static String titleHash(String title) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, TITLE_HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
