package kvisa.allinone.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import kvisa.allinone.demo.DemoFeed;
import kvisa.contract.post.Post;
import org.jspecify.annotations.Nullable;

/**
 * One run of the harness: rounds of faults while posts come in, then a burst whose second readings come after; all cells
 * are compared after each. Runs once.
 */
public final class FaultRun {

    /** How many processors each round has, over and over. */
    private static final List<Integer> PROCESSORS = List.of(1, 2, 3);

    private static final int PROCESSORS_OF_BURST = 2;

    /** A fault may begin so long after the one before. */
    private static final Duration NEXT_WITHIN = Duration.ofSeconds(8);

    /**
     * Counts that differ for so long after everything was repaired will differ for ever. Long, because on a machine with far more
     * to do than it can, a commit takes seconds instead of milliseconds.
     */
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(15);

    private final FaultPlan plan;
    private final Consumer<String> progress;
    private final long begin = System.nanoTime();
    private final Deadline deadline;
    private final List<FaultReport.Round> rounds = new ArrayList<>();
    private final ExecutorService sending = Executors.newSingleThreadExecutor();
    private FaultReport.@Nullable Burst burst;

    /** Everything that a run holds open. */
    private record Gear(Fleet fleet, Feed feed, CatchUp catchUp, Injector injector, Comparer comparer) {}

    /**
     * A run.
     *
     * @param progress  told what happens, line by line
     */
    public FaultRun(FaultPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        this.deadline = new Deadline(
                plan.limit(), "the run was not done after " + plan.limit().toMinutes() + " min");
    }

    /**
     * Does it all. Every process it starts has ended when this returns or throws.
     *
     * @throws FaultRunFailedException if it cannot come to its end, or not in time
     */
    public FaultReport run() throws InterruptedException {
        Readers readers = Readers.of(plan.shippedModel());
        progress.accept("starting " + plan.brokers() + " broker(s), API and processors in " + plan.folder());
        try (Fleet fleet = Fleet.start(plan, PROCESSORS.get(0))) {
            // Ctrl-C: the processes would end by themselves, the small disk would stay.
            Runtime.getRuntime().addShutdownHook(new Thread(fleet::close, "faults-stop"));
            ApiCells api = new ApiCells(fleet.api().address());
            PostMix mix = new PostMix(plan.seed(), texts(), plan.posts());
            try (Feed feed = new Feed(fleet.settings(), mix);
                    CatchUp catchUp = new CatchUp(feed, api);
                    Injector injector = new Injector(fleet, catchUp, plan, progress);
                    Comparer comparer = new Comparer(plan.folder(), fleet.settings(), api, readers)) {
                run(new Gear(fleet, feed, catchUp, injector, comparer));
                return report(fleet, feed);
            }
        } catch (IllegalStateException e) {
            throw new FaultRunFailedException(String.valueOf(e.getMessage()), e);
        } finally {
            sending.shutdownNow();
        }
    }

    private void run(Gear gear) throws InterruptedException {
        for (int number = 1; number <= plan.rounds(); number++) {
            rounds.add(round(gear, number));
            if (rounds.get(number - 1).comparison().differences() > 0) {
                return;
            }
        }
        burst = burst(gear);
    }

    private FaultReport.Round round(Gear gear, int number) throws InterruptedException {
        int processors = PROCESSORS.get((number - 1) % PROCESSORS.size());
        progress.accept("round " + number + " of " + plan.rounds() + ": " + processors + " processor(s)");
        Future<?> sent = send(gear, plan.postsPerRound(), plan.sending());
        gear.injector().changeProcessors(processors);
        for (int i = 0; i < plan.faultsPerRound(); i++) {
            gear.injector().next(NEXT_WITHIN);
        }
        settleFaults(gear, sent);
        FaultReport.Comparison comparison = settle(gear);
        return new FaultReport.Round(number, processors, gear.catchUp().take(), comparison);
    }

    private FaultReport.Burst burst(Gear gear) throws InterruptedException {
        progress.accept("burst of " + plan.postsOfBurst() + " records in "
                + plan.bursting().toSeconds() + " s, second readings held back");
        gear.injector().changeProcessors(PROCESSORS_OF_BURST);
        gear.fleet().closeGate();
        long began = System.nanoTime();
        Future<?> sent = send(gear, plan.postsOfBurst(), plan.bursting());
        gear.injector().next(plan.bursting(), FaultKind.KILL_PROCESSOR);
        await(sent);
        long written = System.nanoTime();
        long waiting = gear.comparer().awaitCounted(deadline);
        long counted = System.nanoTime();
        progress.accept("all counted, " + waiting + " wait for a second reading, which may begin");
        gear.fleet().openGate();
        gear.injector().next(NEXT_WITHIN, FaultKind.KILL_PROCESSOR);
        settleFaults(gear, sent);
        FaultReport.Comparison comparison = settle(gear);
        return new FaultReport.Burst(
                plan.postsOfBurst(),
                CatchUp.seconds(began, written),
                CatchUp.seconds(written, counted),
                waiting,
                CatchUp.seconds(counted, System.nanoTime()),
                gear.catchUp().take(),
                comparison);
    }

    private Future<?> send(Gear gear, int count, Duration over) {
        return sending.submit(() -> {
            gear.feed().send(count, over, deadline);
            return count;
        });
    }

    private void settleFaults(Gear gear, Future<?> sent) throws InterruptedException {
        await(sent);
        gear.injector().awaitRepairs();
        gear.catchUp().await(deadline.within(SETTLED_WITHIN, "posts written after a fault are not counted"));
    }

    private FaultReport.Comparison settle(Gear gear) throws InterruptedException {
        FaultReport.Comparison comparison = gear.comparer().settle(SETTLED_WITHIN, deadline);
        progress.accept("compared: " + comparison.livePosts() + " posts, " + comparison.cells() + " cells, "
                + comparison.differences() + " differences, settled after " + comparison.settled() + " s");
        return comparison;
    }

    private static void await(Future<?> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new FaultRunFailedException("posts cannot be written: " + e.getCause(), e);
        }
    }

    private FaultReport report(Fleet fleet, Feed feed) {
        return new FaultReport(
                plan.seed(),
                plan.brokers(),
                plan.shippedModel() ? "shipped" : "invented",
                fleet.smallDisk().description(),
                feed.records(),
                rounds,
                burst,
                fleet.endedByThemselves(),
                CatchUp.seconds(begin, System.nanoTime()));
    }

    /** Authored texts of the demonstration. */
    private static List<String> texts() {
        return DemoFeed.load(handle -> handle).posts().stream()
                .map(Post::text)
                .distinct()
                .toList();
    }
}
