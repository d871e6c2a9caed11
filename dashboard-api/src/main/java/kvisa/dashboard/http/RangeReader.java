package kvisa.dashboard.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kvisa.dashboard.history.History;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.TimeRange;

/**
 * Reads {@code from}, {@code to} and {@code tz}. What is not given follows the newest post, not the clock: a replay of
 * last autumn shows last autumn. Thread-safe.
 */
final class RangeReader {

    /** Where most of the audience lives; a request's {@code tz} overrides it. */
    static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private static final int DEFAULT_DAYS = 7;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final String WANTED =
            "an ISO-8601 instant such as 2025-09-28T02:00:00Z, or a local date or date-time read in tz, from 1970 to 9998";

    private final History history;
    private final InstantSource clock;

    RangeReader(History history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * The borders a request names, not yet completed.
     *
     * @param zone  zone of local times and day borders
     * @param from  empty when not given
     * @param to    empty when not given
     */
    record Asked(ZoneId zone, Optional<Instant> from, Optional<Instant> to) {}

    /** Reads the three parameters. */
    static Asked read(QueryReader query) {
        ZoneId zone = zone(query);
        return new Asked(
                zone,
                query.value("from", WANTED, text -> instant(text, zone)),
                query.value("to", WANTED, text -> instant(text, zone)));
    }

    /** Reads {@code tz} alone. */
    static ZoneId zone(QueryReader query) {
        return query.value("tz", "an IANA time zone such as Asia/Shanghai", ZoneId::of)
                .orElse(DEFAULT_ZONE);
    }

    /**
     * Refuses what no calendar of ours needs.
     *
     * @throws DateTimeException if an instant lies before 1970 or after 9998
     */
    static void requireSensible(Instant instant) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw new DateTimeException("outside " + EARLIEST + " to " + LATEST);
        }
    }

    /**
     * The range: {@code to} defaults to the end of the bucket that holds the newest post, {@code from} to seven days
     * before {@code to}.
     *
     * @throws ProblemException if it does not end after it starts
     */
    TimeRange complete(Asked asked, BucketWidth width) {
        Instant to = asked.to().orElseGet(() -> endOfNewestBucket(asked, width));
        Instant from = asked.from()
                .orElseGet(() -> to.atZone(asked.zone()).minusDays(DEFAULT_DAYS).toInstant());
        if (!from.isBefore(to)) {
            throw new ProblemException(Problem.badParameters(
                    List.of(new Problem.BadInput("to", to.toString(), "a time after from, which is " + from))));
        }
        return new TimeRange(from, to);
    }

    private Instant endOfNewestBucket(Asked asked, BucketWidth width) {
        Instant newest = history.newestPost().orElseGet(clock::instant);
        Instant start =
                width.startOf(newest, asked.zone(), asked.zone().getRules().getOffset(newest));
        return width.next(start, asked.zone());
    }

    private static Instant instant(String text, ZoneId zone) {
        Instant instant = anyForm(text, zone);
        requireSensible(instant);
        return instant;
    }

    private static Instant anyForm(String text, ZoneId zone) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        boolean local = text.indexOf('Z') < 0 && text.lastIndexOf('+') < 0 && text.lastIndexOf('-') < text.indexOf('T');
        return local
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
