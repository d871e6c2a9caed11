package kvisa.ingest.format.mediacrawler;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kvisa.contract.post.Engagement;
import kvisa.ingest.format.Counters;
import kvisa.ingest.format.Fields;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.Repair;
import kvisa.ingest.format.UnusableRecordException;

/** Comments under Xiaohongshu notes collected by MediaCrawler. */
public final class XhsComments extends CrawledFormat {

    /** A reader. */
    public XhsComments() {
        super(
                CrawledPlatform.XIAOHONGSHU,
                CrawledKind.COMMENTS,
                "Xiaohongshu comments",
                List.of("comment_id", "note_id", "pictures", "like_count"));
    }

    @Override
    Instant createdAt(Fields record, FormatOptions options, Set<Repair> repairs) throws UnusableRecordException {
        return record.requireTime("create_time", options.zone());
    }

    @Override
    Engagement engagement(Fields record, Set<Repair> repairs) {
        return new Engagement(
                Counters.read(record.find("like_count"), repairs),
                Counters.read(record.find("sub_comment_count"), repairs),
                null,
                null,
                null);
    }
}
