package kvisa.ingest.format.generic;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kvisa.contract.post.Engagement;
import kvisa.contract.reject.RejectedRecord.Place;
import kvisa.ingest.format.Counters;
import kvisa.ingest.format.Draft;
import kvisa.ingest.format.Fields;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.PostIds;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.RecordMapper;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import kvisa.ingest.format.UnusableRecordException;
import org.jspecify.annotations.Nullable;

/** Maps records with the documented column names. Immutable. */
final class GenericRecords implements RecordMapper {

    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9-]{1,32}");

    /** The shape of BCP 47: language, then script, region or variant. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final FormatOptions options;

    GenericRecords(FormatOptions options) {
        this.options = options;
    }

    @Override
    public Reading map(Place place, Fields record) throws UnusableRecordException {
        String platform = platform(record);
        String id = PostIds.post(platform, record.find("id"));
        if (isDeleted(record.find("deleted"))) {
            return new Reading.Deleted(place, id);
        }
        return new Reading.Found(place, draft(record, platform, id));
    }

    private Draft draft(Fields record, String platform, String id) throws UnusableRecordException {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        return new Draft(
                id,
                new Draft.Provenance(platform, record.find("author"), record.find("url"), parent(record, platform)),
                text(record),
                language(record.find("language"), repairs),
                Draft.Moments.of(
                        record.requireTime("created_at", options.zone()),
                        record.findTime("collected_at", options.zone())),
                engagement(record, repairs),
                repairs);
    }

    private static String platform(Fields record) throws UnusableRecordException {
        String platform = record.require("platform", Rejection.NO_PLATFORM).toLowerCase(Locale.ROOT);
        if (!PLATFORM.matcher(platform).matches()) {
            throw new UnusableRecordException(
                    Rejection.NO_PLATFORM,
                    "platform of " + platform.length() + " characters does not match " + PLATFORM);
        }
        return platform;
    }

    /** An empty text is a post without words; a missing one is a record of another kind. */
    private static String text(Fields record) throws UnusableRecordException {
        String text = record.raw("text");
        if (text == null) {
            throw new UnusableRecordException(Rejection.NO_TEXT, "no field \"text\", wanted one");
        }
        return text;
    }

    private static @Nullable String parent(Fields record, String platform) throws UnusableRecordException {
        String parent = record.find("parent_id");
        return parent == null ? null : PostIds.post(platform, parent);
    }

    private static @Nullable String language(@Nullable String language, Set<Repair> repairs) {
        if (language == null || LANGUAGE.matcher(language).matches()) {
            return language;
        }
        repairs.add(Repair.LANGUAGE_UNREADABLE);
        return null;
    }

    private static Engagement engagement(Fields record, Set<Repair> repairs) {
        return new Engagement(
                Counters.read(record.find("likes"), repairs),
                Counters.read(record.find("comments"), repairs),
                Counters.read(record.find("shares"), repairs),
                Counters.read(record.find("views"), repairs),
                Counters.read(record.find("heat"), repairs));
    }

    private static boolean isDeleted(@Nullable String value) {
        return value != null && (value.equalsIgnoreCase("true") || value.equals("1"));
    }
}
