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

/** Comments under Weibo posts collected by MediaCrawler. */
public final class WeiboComments implements FormatReader {

    private static final String PLATFORM = "weibo";

    @Override
    public String name() {
        return "mediacrawler-weibo-comments";
    }

    @Override
    public String defaultSource() {
        return "mediacrawler-weibo";
    }

    @Override
    public String looksFor() {
        return "MediaCrawler JSON lines with comment_id, comment_like_count (Weibo comments)";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.hasFields("comment_id", "comment_like_count")
                && PlatformFolder.allows("weibo", candidate.name());
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
                                WeiboClock.createdAt(record, options, repairs), CrawledRecord.collectedAt(record)),
                        engagement(record, repairs),
                        repairs));
    }

    private static Engagement engagement(Fields record, Set<Repair> repairs) {
        return new Engagement(
                Counters.read(record.find("comment_like_count"), repairs),
                Counters.read(record.find("sub_comment_count"), repairs),
                null,
                null,
                null);
    }
}
