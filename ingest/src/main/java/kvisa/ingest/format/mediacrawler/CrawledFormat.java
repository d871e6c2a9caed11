package kvisa.ingest.format.mediacrawler;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kvisa.contract.post.Engagement;
import kvisa.contract.reject.RejectedRecord.Place;
import kvisa.ingest.format.Candidate;
import kvisa.ingest.format.Draft;
import kvisa.ingest.format.Fields;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.JsonLines;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import kvisa.ingest.format.UnitInput;
import kvisa.ingest.format.UnusableRecordException;

/** What the four formats share; each adds which fields tell it apart and where text, time and counts stand. */
abstract class CrawledFormat implements FormatReader {

    private final CrawledPlatform platform;
    private final CrawledKind kind;
    private final String records;
    private final List<String> signature;

    /**
     * A format.
     *
     * @param records    what its records are, for people
     * @param signature  fields that all its records have and no other format's do
     */
    CrawledFormat(CrawledPlatform platform, CrawledKind kind, String records, List<String> signature) {
        this.platform = platform;
        this.kind = kind;
        this.records = records;
        this.signature = List.copyOf(signature);
    }

    /** When the record was written. */
    abstract Instant createdAt(Fields record, FormatOptions options, Set<Repair> repairs)
            throws UnusableRecordException;

    /** Its reactions. */
    abstract Engagement engagement(Fields record, Set<Repair> repairs);

    /** Its message. */
    String text(Fields record) throws UnusableRecordException {
        return record.require("content", Rejection.NO_TEXT);
    }

    @Override
    public final String name() {
        return "mediacrawler-" + platform.folder() + "-" + kind.wireName();
    }

    @Override
    public final String defaultSource() {
        return "mediacrawler-" + platform.platform();
    }

    @Override
    public final String looksFor() {
        return "MediaCrawler JSON lines with " + String.join(", ", signature) + " (" + records + ")";
    }

    @Override
    public final boolean recognises(Candidate candidate) {
        return candidate.hasFields(signature.toArray(String[]::new))
                && PlatformFolder.allows(platform.folder(), candidate.name());
    }

    @Override
    public final void read(UnitInput input, FormatOptions options, Consumer<Reading> out) throws IOException {
        JsonLines.read(input, (place, record) -> reading(place, record, options), out);
    }

    private Reading reading(Place place, Fields record, FormatOptions options) throws UnusableRecordException {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        return new Reading.Found(
                place,
                new Draft(
                        kind.id(platform.platform(), record),
                        kind.provenance(platform.platform(), record),
                        text(record),
                        null,
                        Draft.Moments.of(createdAt(record, options, repairs), CrawledRecord.collectedAt(record)),
                        engagement(record, repairs),
                        repairs));
    }
}
