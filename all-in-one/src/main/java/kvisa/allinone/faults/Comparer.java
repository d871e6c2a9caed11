package kvisa.allinone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares recount, aggregates topic and API, cell by cell. Not thread-safe. */
final class Comparer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Comparer.class);
    private static final int PAUSE_MILLIS = 1_000;

    private final Path folder;
    private final ApiCells api;
    private final Recount recount;
    private final Assessed assessed = new Assessed();
    private final Totals totals = new Totals();
    private final List<TopicTail> tails;

    Comparer(Path folder, Settings settings, ApiCells api, Readers readers) {
        this.folder = folder;
        this.api = api;
        this.recount = new Recount(readers);
        // In this order: what stands on a later topic follows from what was read before, and not the other way round.
        this.tails = List.of(
                new TopicTail(settings, TopicCatalogue.POSTS, recount::read),
                new TopicTail(settings, TopicCatalogue.ASSESSED, assessed),
                new TopicTail(settings, TopicCatalogue.AGGREGATES, totals));
    }

    /** A cell whose counts are not the same everywhere; null where it is missing. */
    private record Difference(String cell, String text) {}

    /**
     * Waits until every post has its last verdict and all counts are equal.
     *
     * @param patience  after so long the counts are compared as they are
     */
    FaultReport.Comparison settle(Duration patience, Deadline deadline) throws InterruptedException {
        long begin = System.nanoTime();
        Deadline enough = new Deadline(patience, "counts do not settle");
        while (true) {
            deadline.check();
            readAll(deadline);
            Recount.Result expected = recount.count(assessed.standings());
            List<Difference> differences = differences(expected);
            tell(expected, differences);
            boolean settled = expected.unsettled() == 0 && differences.isEmpty();
            if (settled || enough.isOver()) {
                write(expected, differences);
                int different = differences.size() + (expected.unsettled() > 0 ? 1 : 0);
                double seconds = CatchUp.seconds(begin, System.nanoTime());
                return new FaultReport.Comparison(
                        recount.livePosts(), expected.cells().size(), different, seconds);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /**
     * Waits until every post is counted on the aggregates topic, under whatever verdict.
     *
     * @return posts that wait for a second reading then
     */
    long awaitCounted(Deadline deadline) throws InterruptedException {
        while (true) {
            deadline.check();
            readAll(deadline);
            if (totals.posts() == recount.livePosts()) {
                return assessed.waiting();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** Posts that wait for a second reading now. */
    long waiting(Deadline deadline) {
        readAll(deadline);
        return assessed.waiting();
    }

    private void tell(Recount.Result expected, List<Difference> differences) {
        LOG.debug(
                "{} posts, {} of them not assessed for good, {} on the assessed topic; {} cells, {} differ, first {}",
                recount.livePosts(),
                expected.unsettled(),
                assessed.standings().size(),
                expected.cells().size(),
                differences.size(),
                differences.isEmpty() ? "none" : differences.get(0));
    }

    private void readAll(Deadline deadline) {
        tails.forEach(tail -> tail.readToEnd(deadline));
    }

    private List<Difference> differences(Recount.Result expected) {
        List<Difference> differences = new ArrayList<>();
        Map<String, Counts> onTopic = totals.cells();
        compare(differences, "topic", expected.cells(), onTopic);
        if (differences.isEmpty() && expected.unsettled() == 0) {
            compareWithApi(differences, expected.cells());
        }
        return differences;
    }

    private void compareWithApi(List<Difference> differences, Map<String, Counts> expected) {
        try {
            long counted = api.posts();
            long live = api.livePosts();
            if (counted != recount.livePosts() || live != recount.livePosts()) {
                differences.add(new Difference(
                        "(all)", "recount " + recount.livePosts() + ", api counts " + counted + ", api holds " + live));
            } else {
                TreeSet<LocalDate> days = new TreeSet<>();
                expected.keySet().forEach(cell -> days.add(LocalDate.parse(cell.substring(0, 10))));
                compare(differences, "api", expected, api.of(days));
            }
        } catch (IOException e) {
            differences.add(new Difference("(all)", "api does not answer: " + e.getMessage()));
        }
    }

    private static void compare(
            List<Difference> differences, String where, Map<String, Counts> expected, Map<String, Counts> found) {
        TreeSet<String> cells = new TreeSet<>(expected.keySet());
        cells.addAll(found.keySet());
        for (String cell : cells) {
            Counts wanted = expected.get(cell);
            Counts there = found.get(cell);
            if (!Objects.equals(wanted, there)) {
                differences.add(new Difference(cell, "recount " + wanted + ", " + where + " " + there));
            }
        }
    }

    private void write(Recount.Result expected, List<Difference> differences) {
        if (differences.isEmpty() && expected.unsettled() == 0) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add("posts not assessed for good: " + expected.unsettled());
        differences.forEach(each -> lines.add(each.cell + ": " + each.text));
        try {
            Files.write(folder.resolve("differences.txt"), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("differences cannot be written to " + folder, e);
        }
        LOG.warn("{} cells differ, {} posts are not assessed for good", differences.size(), expected.unsettled());
    }

    @Override
    public void close() {
        tails.forEach(TopicTail::close);
    }
}
