package kvisa.allinone.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress.Completed;
import kvisa.ingest.sink.PostSink;
import kvisa.ingest.sink.UnitLedger;

/**
 * Publishes the demonstration feed: the past at once, the last posts one by one, so that the page is seen to live.
 * Started again after an interruption it publishes the feed again, which changes nothing that had arrived; once complete
 * it has nothing left to do.
 */
public final class DemoReplay {

    /** Posts that arrive one by one. */
    static final int LIVE_POSTS = 40;

    /** Names this version of the feed in the progress topic: another feed is another replay. */
    private static final String FINGERPRINT = "demo-feed-1";

    private final DemoFeed feed;
    private final PostSink sink;
    private final InstantSource clock;

    /** A replay into a sink, which stays open. */
    public DemoReplay(DemoFeed feed, PostSink sink, InstantSource clock) {
        this.feed = feed;
        this.sink = sink;
        this.clock = clock;
    }

    /** Waits between two live posts; returns true when the replay should stop early. */
    public interface Pause {
        /** Waits so long at most. */
        boolean stopRequestedWithin(Duration atMost) throws InterruptedException;
    }

    /** Whether an earlier replay of this feed came to its end. */
    public static boolean isComplete(UnitLedger earlier) {
        return earlier.find(DemoFeed.SOURCE, DemoFeed.UNIT, FINGERPRINT).isPresent();
    }

    /** Publishes everything but the last posts and the hours they cover. */
    public void publishPast() {
        pastPosts().forEach(sink::post);
        feed.coverage().forEach(sink::progress);
        sink.flush();
    }

    /**
     * Publishes the last posts with a pause before each, then marks the feed complete.
     *
     * @return false if it was stopped before the end
     */
    public boolean publishLive(Duration each, Pause pause) throws InterruptedException {
        for (Post post : feed.posts().subList(pastPosts().size(), feed.posts().size())) {
            if (pause.stopRequestedWithin(each)) {
                return false;
            }
            sink.post(post);
            sink.flush();
        }
        long count = feed.posts().size();
        IngestCounts counts = new IngestCounts(count, count, 0, 0, 0, 0);
        sink.progress(new Completed(DemoFeed.SOURCE, DemoFeed.UNIT, FINGERPRINT, counts, clock.instant()));
        sink.flush();
        return true;
    }

    private List<Post> pastPosts() {
        return feed.posts().subList(0, feed.posts().size() - LIVE_POSTS);
    }
}
