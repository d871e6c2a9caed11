package kvisa.ingest.format.mediacrawler;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kvisa.contract.post.Engagement;
import kvisa.ingest.format.Counters;
import kvisa.ingest.format.Fields;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import kvisa.ingest.format.UnusableRecordException;

/** Xiaohongshu notes collected by MediaCrawler. */
public final class XhsContents extends CrawledFormat {

    /** A reader. */
    public XhsContents() {
        super(
                CrawledPlatform.XIAOHONGSHU,
                CrawledKind.CONTENTS,
                "Xiaohongshu notes",
                List.of("note_id", "desc", "collected_count"));
    }

    @Override
    Instant createdAt(Fields record, FormatOptions options, Set<Repair> repairs) throws UnusableRecordException {
        return record.requireTime("time", options.zone());
    }

    /** A note has a title and a body; either may be empty, not both. */
    @Override
    String text(Fields record) throws UnusableRecordException {
        String title = record.find("title");
        String body = record.find("desc");
        if (title != null && body != null) {
            return title + "\n" + body;
        }
        return title != null ? title : record.require("desc", Rejection.NO_TEXT);
    }

    @Override
    Engagement engagement(Fields record, Set<Repair> repairs) {
        return new Engagement(
                Counters.read(record.find("liked_count"), repairs),
                Counters.read(record.find("comment_count"), repairs),
                Counters.read(record.find("share_count"), repairs),
                null,
                null);
    }
}
