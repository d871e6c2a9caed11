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

/** Weibo posts collected by MediaCrawler. */
public final class WeiboContents extends CrawledFormat {

    /** A reader. */
    public WeiboContents() {
        super(
                CrawledPlatform.WEIBO,
                CrawledKind.CONTENTS,
                "Weibo posts",
                List.of("note_id", "create_date_time", "shared_count"));
    }

    @Override
    Instant createdAt(Fields record, FormatOptions options, Set<Repair> repairs) throws UnusableRecordException {
        return WeiboClock.createdAt(record, options, repairs);
    }

    @Override
    Engagement engagement(Fields record, Set<Repair> repairs) {
        return new Engagement(
                Counters.read(record.find("liked_count"), repairs),
                Counters.read(record.find("comments_count"), repairs),
                Counters.read(record.find("shared_count"), repairs),
                null,
                null);
    }
}
