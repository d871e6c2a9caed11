package kvisa.ingest.format.mediacrawler;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import kvisa.contract.post.Engagement;
import kvisa.contract.reject.RejectedRecord.Place;
import kvisa.ingest.format.Candidate;
import kvisa.ingest.format.Counters;
import kvisa.ingest.format.Draft;
import kvisa.ingest.format.Fields;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.JsonLines;
import kvisa.ingest.format.PostIds;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import kvisa.ingest.format.UnitInput;
import kvisa.ingest.format.UnusableRecordException;

/** Comments under Xiaohongshu notes collected by MediaCrawler. */
public final class XhsComments implements FormatReader {

    private static final String PLATFORM = "xiaohongshu";

    @Override
    public String name() {
        return "mediacrawler-xhs-comments";
    }

    @Override
    public String defaultSource() {
        return "mediacrawler-xiaohongshu";
    }

    @Override
    public String looksFor() {
        return "MediaCrawler JSON lines with comment_id, note_id, pictures, like_count (Xiaohongshu comments)";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.hasFields("comment_id", "note_id", "pictures", "like_count")
                && PlatformFolder.allows("xhs", candidate.name());
    }

    @Override
    public void read(UnitInput input, FormatOptions options, Consumer<Reading> out) throws IOException {
        JsonLines.read(input, (place, record) -> reading(place, record, options), out);
    }

    private static Reading reading(Place place, Fields record, FormatOptions options) throws UnusableRecordException {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        return new Reading.Found(
                place,
                new Draft(
                        PostIds.comment(PLATFORM, record.find("comment_id")),
                        new Draft.Provenance(
                                PLATFORM, CrawledRecord.author(record), null, CrawledRecord.parent(PLATFORM, record)),
                        record.require("content", Rejection.NO_TEXT),
                        null,
                        Draft.Moments.of(
                                record.requireTime("create_time", options.zone()), CrawledRecord.collectedAt(record)),
                        engagement(record, repairs),
                        repairs));
    }

    private static Engagement engagement(Fields record, Set<Repair> repairs) {
        return new Engagement(
                Counters.read(record.find("like_count"), repairs),
                Counters.read(record.find("sub_comment_count"), repairs),
                null,
                null,
                null);
    }
}
