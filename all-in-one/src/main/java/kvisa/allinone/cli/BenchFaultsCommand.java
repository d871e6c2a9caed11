package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kvisa.allinone.faults.FaultPlan;
import kvisa.allinone.faults.FaultReport;
import kvisa.allinone.faults.FaultRun;
import kvisa.allinone.faults.FaultRunFailedException;
import kvisa.contract.codec.Codecs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kvisa bench faults}: are the counts still exact when everything is killed that can be? */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = {
            "Run brokers, stream processors and the API as processes of their own, write posts (duplicates, edits, deletions, a"
                    + " year-old backfill and future dates among them) and break things at random moments: kill -9 of a"
                    + " processor, a broker, the API; processes paused until they are given up, then resumed; state lost; disk"
                    + " full; more and fewer processors. Then a burst, counted at once and refined after.",
            "After each round an independent program counts the posts topic anew and compares every cell with the aggregates topic"
                    + " and with the API. Exit code 0 only without a difference.",
            "Takes a few minutes and some 4 GB of memory. It ends by itself, with all that it started."
        })
final class BenchFaultsCommand implements Callable<Integer> {

    @Option(names = "--rounds", description = "rounds of faults before the burst (default: ${DEFAULT-VALUE})")
    private int rounds = 8;

    @Option(names = "--posts", description = "records written, half of them in the burst (default: ${DEFAULT-VALUE})")
    private int posts = 200_000;

    @Option(names = "--seed", description = "decides posts, faults and their moments (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--brokers", description = "brokers, each a process (default: ${DEFAULT-VALUE})")
    private int brokers = 3;

    @Option(names = "--minutes", description = "the run ends by then, done or not (default: ${DEFAULT-VALUE})")
    private int minutes = 60;

    @Option(
            names = "--keep-dir",
            paramLabel = "DIR",
            description = "folder for logs and data, kept (default: a temporary one, kept only when something failed)")
    private @Nullable Path keepDir;

    @Option(
            names = "--shipped-model",
            description = "read the posts with the shipped model (default: invented verdicts, which cost nothing)")
    private boolean shippedModel;

    @Option(names = "--json", description = "the report as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = keepDir == null ? Files.createTempDirectory("kvisa-faults") : Files.createDirectories(keepDir);
        FaultReport report = run(folder.toAbsolutePath());
        System.out.print(json ? json(report) : text(report));
        if (report.differences() > 0) {
            throw new CommandFailedException(report.differences() + " cells differ: see " + folder
                    + "/differences.txt and the logs beside it; --seed " + report.seed()
                    + " repeats the posts and faults");
        }
        if (keepDir == null) {
            delete(folder);
        }
        return 0;
    }

    private FaultReport run(Path folder) throws InterruptedException {
        try {
            FaultPlan plan =
                    FaultPlan.of(rounds, posts, seed, brokers, Duration.ofMinutes(minutes), folder, shippedModel);
            return new FaultRun(plan, System.err::println).run();
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        } catch (FaultRunFailedException e) {
            throw new CommandFailedException(
                    e.getMessage() + "; the logs of all processes are in " + folder + ", --seed " + seed
                            + " repeats the posts and faults",
                    e);
        }
    }

    private static String json(FaultReport report) throws JsonProcessingException {
        ObjectNode tree = Codecs.mapper().valueToTree(report);
        tree.put("differences", report.differences());
        tree.put("cellsCompared", report.cellsCompared());
        tree.putPOJO("faultsByKind", report.faultsByKind());
        tree.putPOJO("slowest", report.slowest().orElse(null));
        tree.put("longestAfterRepair", report.longestAfterRepair());
        return Codecs.mapper().writeValueAsString(tree) + System.lineSeparator();
    }

    static String text(FaultReport report) {
        StringBuilder text = new StringBuilder();
        line(text, "rounds", report.rounds().size() + (report.burst() == null ? "" : " and a burst"));
        line(text, "records", total(report) + ": " + report.records());
        line(text, "faults", report.faults().size() + ": " + report.faultsByKind());
        line(text, "full disk", report.smallDisk());
        line(text, "ended by themselves", report.endedByThemselves() + " process(es), started again");
        report.rounds()
                .forEach(round -> line(
                        text,
                        "round " + round.number(),
                        round.processors() + " processor(s), " + comparison(round.comparison())));
        if (report.burst() != null) {
            line(text, "burst", burst(report.burst()));
        }
        line(text, "cells compared", Long.toString(report.cellsCompared()));
        line(text, "differences", Integer.toString(report.differences()));
        line(
                text,
                "longest to catch up",
                report.slowest()
                        .map(fault -> fault.caughtUp() + " s after " + fault.kind() + " began; at most "
                                + report.longestAfterRepair() + " s after the repair")
                        .orElse("nothing to catch up with"));
        line(text, "per fault", "longest to catch up, after it began / after its repair, in s");
        text.append(perKind(report));
        line(text, "duration", report.seconds() + " s");
        return text.toString();
    }

    private static String perKind(FaultReport report) {
        return report.faults().stream()
                .collect(Collectors.groupingBy(FaultReport.Fault::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> "  %-20s%8.1f / %.1f%n"
                        .formatted(
                                kind.getKey(),
                                longest(kind.getValue(), FaultReport.Fault::caughtUp),
                                longest(kind.getValue(), FaultReport.Fault::afterRepair)))
                .collect(Collectors.joining());
    }

    private static double longest(
            List<FaultReport.Fault> faults, Function<FaultReport.Fault, @Nullable Double> seconds) {
        return faults.stream()
                .map(seconds)
                .mapToDouble(each -> each == null ? 0 : each)
                .max()
                .orElse(0);
    }

    private static long total(FaultReport report) {
        return report.records().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String burst(FaultReport.Burst burst) {
        return burst.posts() + " records in " + burst.seconds() + " s, all counted " + burst.countedAfter()
                + " s later with " + burst.waiting() + " waiting for a second reading, all refined "
                + burst.refinedAfter() + " s after those began, " + comparison(burst.comparison());
    }

    private static String comparison(FaultReport.Comparison comparison) {
        return comparison.livePosts() + " posts, " + comparison.cells() + " cells, " + comparison.differences()
                + " differences, settled after " + comparison.settled() + " s";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("%-22s%s%n".formatted(name, value));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
