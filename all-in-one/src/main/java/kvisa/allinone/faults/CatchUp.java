package kvisa.allinone.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kvisa.contract.topic.TopicCatalogue;

/**
 * Measures how long counting needs to catch up after a fault: right after it began, a post goes to each partition, and the
 * API is asked until it counts them all. Thread-safe.
 */
final class CatchUp implements AutoCloseable {

    private static final int PAUSE_MILLIS = 200;

    private final Feed feed;
    private final ApiCells api;
    private final long begin = System.nanoTime();
    private final AtomicInteger number = new AtomicInteger();
    private final List<Mark> marks = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

    @SuppressWarnings("FutureReturnValueIgnored") // If looking ends, nothing is seen any more, and await fails.
    CatchUp(Feed feed, ApiCells api) {
        this.feed = feed;
        this.api = api;
        looking.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A fault that has begun. */
    final class Mark {
        private final FaultKind kind;
        private final String target;
        private final String platform;
        private final long began;
        private volatile long repaired;
        private volatile long seen;

        private Mark(FaultKind kind, String target, String platform, long began) {
            this.kind = kind;
            this.target = target;
            this.platform = platform;
            this.began = began;
        }

        /** What was broken is whole again, or is about to become so by itself. */
        void repaired() {
            repaired = System.nanoTime();
        }

        private FaultReport.Fault fault() {
            return new FaultReport.Fault(
                    kind,
                    target,
                    seconds(begin, began),
                    seen == 0 ? null : seconds(began, seen),
                    seen == 0 || repaired == 0 ? null : Math.max(0, seconds(repaired, seen)));
        }
    }

    /** A fault begins now. */
    Mark begin(FaultKind kind, String target) {
        Mark mark = new Mark(kind, target, "marker-" + number.incrementAndGet(), System.nanoTime());
        feed.mark(mark.platform);
        marks.add(mark);
        return mark;
    }

    private void look() {
        for (Mark mark : marks) {
            if (mark.seen == 0 && api.postsOf(mark.platform) == TopicCatalogue.POSTS.partitions()) {
                mark.seen = System.nanoTime();
            }
        }
    }

    /**
     * Waits until every fault so far is caught up with.
     *
     * @throws FaultRunFailedException if that takes too long
     */
    void await(Deadline deadline) throws InterruptedException {
        while (marks.stream().anyMatch(mark -> mark.seen == 0)) {
            deadline.check();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** Takes out the faults since this was last called. */
    List<FaultReport.Fault> take() {
        List<FaultReport.Fault> faults = new ArrayList<>();
        for (Mark mark : marks) {
            faults.add(mark.fault());
        }
        marks.clear();
        return faults;
    }

    /** Since the start; for progress. */
    double secondsRunning() {
        return seconds(begin, System.nanoTime());
    }

    static double seconds(long from, long to) {
        return Math.round((to - from) / 1e8) / 10.0;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
