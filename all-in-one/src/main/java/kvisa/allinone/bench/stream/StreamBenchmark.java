package kvisa.allinone.bench.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kvisa.contract.post.Post;

/**
 * Measures the whole pipeline on this machine: broker, processor and API in one process, a fresh one for every figure. Each
 * begins with posts that do not count, because Java is slow before it is warm.
 */
public final class StreamBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int LATENCY_PACE = 500;

    private static final int[] TOTALS_PACES = {200, 2_000};

    private final int posts;
    private final int seconds;
    private final Path folder;
    private final Consumer<String> progress;
    private final BenchTexts texts = BenchTexts.authored();
    private final Instant now;

    /**
     * A benchmark.
     *
     * @param posts     posts per throughput figure, above 0
     * @param seconds   length of the paced figures, above 0
     * @param folder    where the pipelines keep their data; made if absent
     * @param now       time of the youngest posts
     * @param progress  is told what is measured next
     */
    public StreamBenchmark(int posts, int seconds, Path folder, Instant now, Consumer<String> progress) {
        this.posts = posts;
        this.seconds = seconds;
        this.folder = folder;
        this.now = now;
        this.progress = progress;
    }

    /**
     * Measures everything; takes minutes.
     *
     * @throws IOException if the folder cannot be used
     */
    public StreamFigures measure() throws IOException {
        BenchReaders shipped = BenchReaders.shipped();
        List<StreamFigures.Rate> rates = new ArrayList<>();
        Behind behind = null;
        Map<String, Long> bytesPerPost = Map.of();
        for (StreamMix mix : StreamMix.values()) {
            double limit = passThrough(mix);
            rates.add(new StreamFigures.Rate(mix.label(), "none", posts, limit, 1));
            Behind full = full(mix, shipped);
            rates.add(new StreamFigures.Rate(mix.label(), "both", posts, full.rate(), full.rate() / limit));
            behind = mix == StreamMix.REALISTIC ? full : behind;
            bytesPerPost = full.bytesPerPost();
        }
        if (behind == null) {
            throw new AssertionError("the realistic mix is one of the mixes");
        }
        return new StreamFigures(
                rates,
                behind.refinement(),
                behind.latency(),
                totals(shipped.withoutSecond()),
                sharing(shipped.withoutSecond()),
                bytesPerPost);
    }

    /** What was measured of a pipeline with both tiers. */
    private record Behind(
            double rate,
            StreamFigures.Refinement refinement,
            StreamFigures.Latency latency,
            Map<String, Long> bytesPerPost) {}

    private double passThrough(StreamMix mix) {
        progress.accept(mix.label() + " posts, counted without reading them");
        try (Pipeline pipeline = pipeline("none-" + mix.label());
                PostFeed feed = new PostFeed(pipeline.settings())) {
            return rate(pipeline, feed, mix, BenchReaders.none(), 2);
        }
    }

    private Behind full(StreamMix mix, BenchReaders readers) {
        progress.accept(mix.label() + " posts, read and counted, doubtful ones read again behind");
        try (Pipeline pipeline = pipeline("both-" + mix.label());
                PostFeed feed = new PostFeed(pipeline.settings())) {
            double rate = rate(pipeline, feed, mix, readers, 2);
            StreamFigures.Refinement none = new StreamFigures.Refinement(0, 0, 0, 0);
            if (mix != StreamMix.REALISTIC) {
                return new Behind(
                        rate, none, new StreamFigures.Latency(LATENCY_PACE, 0, 0, 0, 0), bytesPerPost(pipeline));
            }
            progress.accept("time until the second readings are done");
            StreamFigures.Refinement refinement = refinement(pipeline);
            progress.accept("time until a post shows, at " + LATENCY_PACE + " posts a second");
            return new Behind(rate, refinement, latency(pipeline, feed, mix), Map.of());
        }
    }

    private Map<String, Long> bytesPerPost(Pipeline pipeline) {
        Map<String, Long> bytes = new TreeMap<>(StoredBytes.ofTopics(pipeline.settings()));
        bytes.put("state", StoredBytes.ofFolder(pipeline.stateFolder("first")));
        bytes.put("history", StoredBytes.ofFolder(pipeline.historyFile()));
        bytes.replaceAll((what, size) -> size / (warmUpPosts() + posts));
        return bytes;
    }

    private double rate(Pipeline pipeline, PostFeed feed, StreamMix mix, BenchReaders readers, int threads) {
        warmUp(pipeline, feed, mix, readers, threads);
        feed.atOnce(mix.posts(texts, "counted", posts, now, StreamMix.AN_HOUR, 1));
        pipeline.startProcessor("first", threads, readers);
        long start = System.nanoTime();
        pipeline.awaitCounted(warmUpPosts() + posts, PATIENCE);
        return posts / seconds(System.nanoTime() - start);
    }

    private void warmUp(Pipeline pipeline, PostFeed feed, StreamMix mix, BenchReaders readers, int threads) {
        feed.atOnce(mix.posts(texts, "warm", warmUpPosts(), now, StreamMix.AN_HOUR, 0));
        pipeline.startProcessor("first", threads, readers);
        pipeline.awaitCounted(warmUpPosts(), PATIENCE);
        pipeline.stopProcessors();
    }

    private int warmUpPosts() {
        return posts;
    }

    private StreamFigures.Refinement refinement(Pipeline pipeline) {
        long waiting = pipeline.waiting();
        long missing = pipeline.counted() - pipeline.inCells();
        long start = System.nanoTime();
        pipeline.await(PATIENCE, "the second readings", () -> pipeline.waiting() == 0);
        double drained = seconds(System.nanoTime() - start);
        Map<String, Long> assessed = AssessedVerdicts.read(pipeline.settings());
        pipeline.await(
                Duration.ofSeconds(30),
                "cells and assessed posts to agree",
                () -> AssessedVerdicts.differences(assessed, pipeline.verdicts()) == 0);
        return new StreamFigures.Refinement(
                waiting, missing, drained, AssessedVerdicts.differences(assessed, pipeline.verdicts()));
    }

    private StreamFigures.Latency latency(Pipeline pipeline, PostFeed feed, StreamMix mix) {
        List<Post> paced = mix.posts(texts, "paced", LATENCY_PACE * seconds, now, StreamMix.A_MOMENT, 2);
        long before = pipeline.counted();
        CompletableFuture<long[]> handedOver = CompletableFuture.supplyAsync(() -> feed.paced(paced, LATENCY_PACE));
        Arrivals arrivals = new Arrivals(paced.size());
        pipeline.awaitClosely(PATIENCE, "the paced posts to show", () -> {
            arrivals.seen(pipeline.counted() - before, System.nanoTime());
            return arrivals.complete();
        });
        return arrivals.since(handedOver.join(), LATENCY_PACE);
    }

    private List<StreamFigures.Totals> totals(BenchReaders readers) {
        List<StreamFigures.Totals> totals = new ArrayList<>();
        progress.accept("what reaches the totals, at two post rates");
        try (Pipeline pipeline = pipeline("totals");
                PostFeed feed = new PostFeed(pipeline.settings())) {
            warmUp(pipeline, feed, StreamMix.REALISTIC, readers, 2);
            pipeline.startProcessor("first", 2, readers);
            for (int pace : TOTALS_PACES) {
                List<Post> paced = StreamMix.REALISTIC.posts(
                        texts, "totals" + pace, pace * seconds, now, StreamMix.A_MOMENT, pace);
                double before = pipeline.increments();
                long counted = pipeline.counted();
                feed.paced(paced, pace);
                pipeline.awaitCounted(counted + paced.size(), PATIENCE);
                totals.add(new StreamFigures.Totals(pace, (pipeline.increments() - before) / seconds));
            }
        }
        return totals;
    }

    private StreamFigures.Sharing sharing(BenchReaders readers) {
        progress.accept("one processor, then two");
        double one;
        try (Pipeline pipeline = pipeline("one");
                PostFeed feed = new PostFeed(pipeline.settings())) {
            one = rate(pipeline, feed, StreamMix.DISTINCT, readers, 1);
        }
        try (Pipeline pipeline = pipeline("two");
                PostFeed feed = new PostFeed(pipeline.settings())) {
            warmUp(pipeline, feed, StreamMix.DISTINCT, readers, 1);
            pipeline.startProcessor("first", 1, readers);
            pipeline.startProcessor("second", 1, readers);
            long known = untilBothCount(pipeline, feed);
            List<Double> before = pipeline.assessed();
            feed.atOnce(StreamMix.DISTINCT.posts(texts, "counted", posts, now, StreamMix.AN_HOUR, 1));
            long start = System.nanoTime();
            pipeline.awaitCounted(known + posts, PATIENCE);
            double two = posts / seconds(System.nanoTime() - start);
            List<Double> after = pipeline.assessed();
            return new StreamFigures.Sharing(
                    one, two, List.of(after.get(0) - before.get(0), after.get(1) - before.get(1)));
        }
    }

    /**
     * Publishes a few posts at a time until both processors have had some: only then have they shared the work out.
     *
     * @return posts counted by then
     */
    private long untilBothCount(Pipeline pipeline, PostFeed feed) {
        long known = warmUpPosts();
        for (int round = 0; pipeline.assessed().contains(0.0); round++) {
            feed.atOnce(StreamMix.DISTINCT.posts(texts, "few" + round, 20, now, StreamMix.AN_HOUR, 100 + round));
            known += 20;
            pipeline.awaitCounted(known, PATIENCE);
        }
        return known;
    }

    private Pipeline pipeline(String name) {
        return Pipeline.start(folder.resolve(name));
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }
}
