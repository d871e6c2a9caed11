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

/** Xiaohongshu notes collected by MediaCrawler. */
public final class XhsContents implements FormatReader {

    private static final String PLATFORM = "xiaohongshu";

    @Override
    public String name() {
        return "mediacrawler-xhs-contents";
    }

    @Override
    public String defaultSource() {
        return "mediacrawler-xiaohongshu";
    }

    @Override
    public String looksFor() {
        return "MediaCrawler JSON lines with note_id, desc, collected_count (Xiaohongshu notes)";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.hasFields("note_id", "desc", "collected_count")
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
                        PostIds.post(PLATFORM, record.find("note_id")),
                        new Draft.Provenance(PLATFORM, CrawledRecord.author(record), record.find("note_url"), null),
                        text(record),
                        null,
                        Draft.Moments.of(record.requireTime("time", options.zone()), CrawledRecord.collectedAt(record)),
                        engagement(record, repairs),
                        repairs));
    }

    /** A note has a title and a body; either may be empty, not both. */
    private static String text(Fields record) throws UnusableRecordException {
        String title = record.find("title");
        String body = record.find("desc");
        if (title != null && body != null) {
            return title + "\n" + body;
        }
        return title != null ? title : record.require("desc", Rejection.NO_TEXT);
    }

    private static Engagement engagement(Fields record, Set<Repair> repairs) {
        return new Engagement(
                Counters.read(record.find("liked_count"), repairs),
                Counters.read(record.find("comment_count"), repairs),
                Counters.read(record.find("share_count"), repairs),
                null,
                null);
    }
}
