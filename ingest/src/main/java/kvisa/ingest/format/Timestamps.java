package kvisa.ingest.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import kvisa.contract.post.Post;

/**
 * Times as sources write them. Numbers are epochs whose unit follows from their size: 10 digits before the point are
 * seconds, 13 milliseconds, 16 microseconds; the same tool writes one platform in seconds and in milliseconds, so the
 * platform cannot decide. Text is ISO-8601, with {@code T} or a blank, seconds and offset optional; without an offset it
 * is read in the zone given. Years before 2000 or after 2099 are refused as accidents.
 */
public final class Timestamps {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Pattern NUMBER = Pattern.compile("\\d{10,16}(\\.\\d{1,9})?");

    /** Only what looks like a time is quoted: a shifted CSV column would put names and text into messages. */
    private static final Pattern QUOTABLE = Pattern.compile("[-0-9T:+./ Z]{1,35}");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[' '][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            // 30 February is a mistake to report, not the 28th.
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    /**
     * Reads a time.
     *
     * @param field name for the message
     * @param zone  zone of a time written without one
     * @throws UnusableRecordException if it is none; the message quotes it only where it can hold no name
     */
    public static Instant read(String field, String value, ZoneId zone) throws UnusableRecordException {
        try {
            Instant time = NUMBER.matcher(value).matches() ? epoch(value) : iso(value, zone);
            if (!time.isBefore(EARLIEST) && time.isBefore(Post.END_OF_TIME)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Falls through to the one message below: why the parser stopped helps nobody and may quote the value.
        }
        throw new UnusableRecordException(
                Rejection.NO_TIME,
                "field \"" + field + "\": found " + shown(value)
                        + ", wanted an ISO-8601 time or an epoch of 10, 13 or 16 digits between 2000 and 2099");
    }

    /** Whole numbers by plain arithmetic: nearly every record has two, and decimals cost twenty times as much. */
    private static Instant epoch(String value) {
        int point = value.indexOf('.');
        int digits = point < 0 ? value.length() : point;
        long unitsPerSecond = switch (digits) {
            case 10 -> 1;
            case 13 -> 1_000;
            case 16 -> 1_000_000;
            default -> throw new DateTimeException("epoch of " + digits + " digits");
        };
        long units = Long.parseLong(value.substring(0, digits));
        long nanosPerUnit = 1_000_000_000 / unitsPerSecond;
        return Instant.ofEpochSecond(units / unitsPerSecond, units % unitsPerSecond * nanosPerUnit)
                .plusNanos(point < 0 ? 0 : fraction(value.substring(point), nanosPerUnit));
    }

    private static long fraction(String decimals, long nanosPerUnit) {
        return new BigDecimal("0" + decimals)
                .multiply(BigDecimal.valueOf(nanosPerUnit))
                .longValue();
    }

    private static Instant iso(String value, ZoneId zone) {
        TemporalAccessor parsed = ISO.parseBest(value, ZonedDateTime::from, LocalDateTime::from);
        if (parsed instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return ((LocalDateTime) parsed).atZone(zone).toInstant();
    }

    private static String shown(String value) {
        return QUOTABLE.matcher(value).matches() ? "\"" + value + "\"" : value.length() + " characters";
    }
}
