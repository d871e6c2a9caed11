package kvisa.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress.Completed;
import kvisa.ingest.report.CoverageBook;
import kvisa.ingest.report.UnitReport.Span;
import kvisa.ingest.report.UnitTally;
import kvisa.ingest.sink.PostSink;

/** Publishes posts that were made, with the same progress as posts that were read. Used once. */
final class MadePosts {

    /** Not a hash of content: made posts are never skipped. */
    private static final String FINGERPRINT = "made";

    private final String source;
    private final String unit;
    private final PostSink sink;
    private final CoverageBook coverage = new CoverageBook();
    private final UnitTally tally = new UnitTally();
    private final Map<String, UnitTally> byPlatform = new TreeMap<>();

    MadePosts(String source, String unit, PostSink sink) {
        this.source = source;
        this.unit = unit;
        this.sink = sink;
    }

    IngestCounts publish(Iterable<Post> posts, Instant now) {
        posts.forEach(this::publish);
        sink.flush();
        byPlatform.forEach((platform, ofPlatform) -> see(platform, ofPlatform.span()));
        coverage.coverage(source, unit).forEach(sink::progress);
        sink.flush();
        sink.progress(new Completed(source, unit, FINGERPRINT, tally.counts(), now));
        sink.flush();
        return tally.counts();
    }

    private void publish(Post post) {
        String platform = post.origin().platform();
        sink.post(post);
        tally.relevant(post.eventTime());
        byPlatform.computeIfAbsent(platform, any -> new UnitTally()).relevant(post.eventTime());
        coverage.read(platform, post.eventTime(), true);
    }

    private void see(String platform, Span span) {
        Instant last = span.last();
        Instant hour = span.first();
        if (hour == null || last == null) {
            return;
        }
        for (hour = hour.truncatedTo(ChronoUnit.HOURS); !hour.isAfter(last); hour = hour.plus(Duration.ofHours(1))) {
            coverage.seen(platform, hour);
        }
    }
}
