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

/** Comments under Weibo posts collected by MediaCrawler. */
public final class WeiboComments extends CrawledFormat {

    /** A reader. */
    public WeiboComments() {
        super(
                CrawledPlatform.WEIBO,
                CrawledKind.COMMENTS,
                "Weibo comments",
                List.of("comment_id", "comment_like_count"));
    }

    @Override
    Instant createdAt(Fields record, FormatOptions options, Set<Repair> repairs) throws UnusableRecordException {
        return WeiboClock.createdAt(record, options, repairs);
    }

    @Override
    Engagement engagement(Fields record, Set<Repair> repairs) {
        return new Engagement(
                Counters.read(record.find("comment_like_count"), repairs),
                Counters.read(record.find("sub_comment_count"), repairs),
                null,
                null,
                null);
    }
}
