package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kvisa.allinone.bench.stream.StreamBenchmark;
import kvisa.allinone.bench.stream.StreamFigures;
import kvisa.contract.codec.Codecs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kvisa bench stream}: the whole pipeline on this machine, beside one that classifies nothing. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        description = {
            "Count posts end to end, broker, processor and API in one process: a realistic mix (four of ten posts are"
                    + " copies, six of ten Chinese) and distinct texts; beside a pipeline of the same topics that gives every"
                    + " post one verdict without reading it, which no reader can be faster than.",
            "Then: how long until the second readings are done and whether the counts are theirs, how long until a post"
                    + " shows at 500 a second, how much reaches the totals at two rates, and two processors beside one.",
            "The posts are made of halves of authored ones. Takes about a quarter of an hour."
        })
final class BenchStreamCommand implements Callable<Integer> {

    @Option(names = "--posts", description = "posts per rate (default: ${DEFAULT-VALUE})")
    private int posts = 60_000;

    @Option(names = "--seconds", description = "length of the paced measurements (default: ${DEFAULT-VALUE})")
    private int seconds = 30;

    @Option(names = "--json", description = "the figures as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (posts < 1 || seconds < 1) {
            throw new CommandFailedException(
                    "--posts " + posts + " and --seconds " + seconds + ", wanted at least 1 each");
        }
        Path folder = Files.createTempDirectory("kvisa-bench-stream");
        try {
            StreamFigures figures = new StreamBenchmark(
                            posts, seconds, folder, Instant.now(), what -> System.err.println("Measuring: " + what))
                    .measure();
            System.out.print(json ? json(figures) : table(figures));
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static String json(StreamFigures figures) throws JsonProcessingException {
        return Codecs.mapper().writeValueAsString(figures) + System.lineSeparator();
    }

    private static String table(StreamFigures figures) {
        StringBuilder table = new StringBuilder(
                "%-12s%-8s%10s%10s%18s%n".formatted("posts", "read by", "number", "posts/s", "of pass-through"));
        for (StreamFigures.Rate rate : figures.rates()) {
            table.append("%-12s%-8s%,10d%,10.0f%18.2f%n"
                    .formatted(rate.mix(), rate.reader(), rate.posts(), rate.postsPerSecond(), rate.ofPassThrough()));
        }
        StreamFigures.Refinement refinement = figures.refinement();
        table.append(
                        "second readings: %,d waited when all posts were counted (%,d posts on their way between cells), none %.0f s later; verdicts whose counts differ from"
                                .formatted(
                                        refinement.waitingWhenCounted(),
                                        refinement.missingInCells(),
                                        refinement.secondsToDrain()))
                .append(" the assessed posts: %d%n".formatted(refinement.differences()));
        StreamFigures.Latency latency = figures.latency();
        table.append("until a post shows, at %d posts/s: p50 %.0f ms, p99 %.0f ms, longest %.0f ms (%,d posts)%n"
                .formatted(
                        latency.postsPerSecond(),
                        latency.p50Millis(),
                        latency.p99Millis(),
                        latency.maxMillis(),
                        latency.posts()));
        for (StreamFigures.Totals totals : figures.totals()) {
            table.append("into the totals at %,d posts/s: %,.0f records/s%n"
                    .formatted(totals.postsPerSecond(), totals.incrementsPerSecond()));
        }
        StreamFigures.Sharing sharing = figures.sharing();
        table.append(
                "one processor of one thread %,.0f posts/s, two of them %,.0f (%.2f times as fast); shares %.0f and %.0f%n"
                        .formatted(
                                sharing.onePostsPerSecond(),
                                sharing.twoPostsPerSecond(),
                                sharing.twoPostsPerSecond() / sharing.onePostsPerSecond(),
                                sharing.shares().get(0),
                                sharing.shares().get(1)));
        table.append("bytes kept per distinct post, before compaction: ")
                .append(figures.bytesPerPost())
                .append(System.lineSeparator());
        return table.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
