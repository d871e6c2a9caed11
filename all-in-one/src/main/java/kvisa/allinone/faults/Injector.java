package kvisa.allinone.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kvisa.allinone.process.ChildProcess;
import kvisa.allinone.process.LocalParts;

/**
 * Breaks things at random moments. Which kind comes next is decided by the seed; faults of one part come one after the other,
 * those of different parts may overlap. One thread gives orders.
 */
final class Injector implements AutoCloseable {

    /** Seconds after which a silent stream processor is taken off the group; see StreamsProperties. */
    private static final int GIVEN_UP_SECONDS = 20;

    /** The same for a broker; see LocalCluster. */
    private static final int BROKER_GIVEN_UP_SECONDS = 6;

    private static final int DISK_FULL_SECONDS = 15;

    private final Fleet fleet;
    private final CatchUp catchUp;
    private final Random random;
    private final List<FaultKind> kinds;
    private final Consumer<String> progress;
    private final Deque<FaultKind> deck = new ArrayDeque<>();
    private final Map<FaultKind.Part, ExecutorService> hands = new EnumMap<>(FaultKind.Part.class);
    private final List<Future<?>> begun = new ArrayList<>();

    Injector(Fleet fleet, CatchUp catchUp, FaultPlan plan, Consumer<String> progress) {
        this.fleet = fleet;
        this.catchUp = catchUp;
        this.random = new Random(plan.seed());
        this.kinds = plan.kinds();
        this.progress = progress;
        for (FaultKind.Part part : FaultKind.Part.values()) {
            hands.put(part, Executors.newSingleThreadExecutor());
        }
    }

    /** Waits up to so long, then begins a fault of a kind. */
    void next(Duration within, FaultKind kind) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt((int) within.toMillis()));
        begin(kind);
    }

    /** Waits up to so long, then begins the next fault of the deck. */
    void next(Duration within) throws InterruptedException {
        if (deck.isEmpty()) {
            List<FaultKind> shuffled = new ArrayList<>(kinds);
            Collections.shuffle(shuffled, random);
            deck.addAll(shuffled);
        }
        next(within, deck.remove());
    }

    private void begin(FaultKind kind) {
        Random own = new Random(random.nextLong());
        begun.add(hand(kind).submit(() -> {
            run(kind, own);
            return kind;
        }));
    }

    private ExecutorService hand(FaultKind kind) {
        ExecutorService hand = hands.get(kind.part());
        if (hand == null) {
            throw new AssertionError(kind);
        }
        return hand;
    }

    /** Waits until everything begun is repaired. */
    void awaitRepairs() throws InterruptedException {
        for (Future<?> each : begun) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new FaultRunFailedException("a fault could not be made: " + e.getCause(), e);
            }
        }
        begun.clear();
    }

    /** Another number of processors from now on. */
    void changeProcessors(int count) throws InterruptedException {
        int before = fleet.processors().size();
        if (before != count) {
            CatchUp.Mark mark = mark(FaultKind.CHANGE_PROCESSORS, before + " to " + count);
            fleet.setProcessors(count);
            mark.repaired();
        }
    }

    private void run(FaultKind kind, Random own) throws InterruptedException {
        switch (kind) {
            case KILL_PROCESSOR -> kill(kind, processor(own).process(), own.nextInt(3_000));
            case LOSE_PROCESSOR -> kill(kind, processor(own).process(), (GIVEN_UP_SECONDS + own.nextInt(8)) * 1000);
            case PAUSE_PROCESSOR -> pause(kind, processor(own).process(), GIVEN_UP_SECONDS + 2 + own.nextInt(8));
            case EMPTY_STATE -> startEmpty(kind, processor(own));
            case FULL_DISK -> fillDisk();
            case KILL_BROKER -> killBroker(broker(own), own.nextInt(6_000));
            case PAUSE_BROKER -> pause(kind, broker(own), BROKER_GIVEN_UP_SECONDS + 2 + own.nextInt(4));
            case KILL_API -> kill(kind, fleet.api().process(), own.nextInt(3_000));
            case EMPTY_HISTORY -> startEmpty(kind, fleet.api());
            case CHANGE_PROCESSORS -> changeProcessors(1 + own.nextInt(Fleet.MOST_PROCESSORS));
        }
    }

    private LocalParts.Part processor(Random own) {
        List<LocalParts.Part> running = fleet.processors();
        return running.get(own.nextInt(running.size()));
    }

    private ChildProcess broker(Random own) {
        return fleet.brokers().get(own.nextInt(fleet.brokers().size()));
    }

    private void kill(FaultKind kind, ChildProcess process, int awayMillis) throws InterruptedException {
        fleet.kill(process);
        CatchUp.Mark mark = mark(kind, name(process));
        TimeUnit.MILLISECONDS.sleep(awayMillis);
        fleet.start(process);
        mark.repaired();
    }

    private void pause(FaultKind kind, ChildProcess process, int seconds) throws InterruptedException {
        process.pause();
        CatchUp.Mark mark = mark(kind, name(process));
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } finally {
            process.resume();
        }
        mark.repaired();
    }

    private void startEmpty(FaultKind kind, LocalParts.Part part) {
        fleet.kill(part.process());
        CatchUp.Mark mark = mark(kind, name(part.process()));
        fleet.empty(part);
        fleet.start(part.process());
        mark.repaired();
    }

    private void fillDisk() throws InterruptedException {
        ChildProcess process = fleet.onSmallDisk().process();
        if (!process.isAlive() || !fleet.smallDisk().fill(process)) {
            progress.accept("full-disk left out: " + fleet.smallDisk().description() + " did not work");
            return;
        }
        CatchUp.Mark mark = mark(FaultKind.FULL_DISK, name(process));
        TimeUnit.SECONDS.sleep(DISK_FULL_SECONDS);
        fleet.smallDisk().free();
        // A limit on its files goes with the process; a full disk it may survive, or not.
        if (process.isAlive() && !fleet.smallDisk().survivable()) {
            fleet.kill(process);
            fleet.start(process);
        }
        mark.repaired();
    }

    private void killBroker(ChildProcess broker, int awayMillis) throws InterruptedException {
        broker.kill();
        CatchUp.Mark mark = mark(FaultKind.KILL_BROKER, name(broker));
        TimeUnit.MILLISECONDS.sleep(awayMillis);
        broker.start();
        mark.repaired();
        // The next broker is left alone until this one is back: two of three copies must be there.
        fleet.awaitBrokers();
    }

    private CatchUp.Mark mark(FaultKind kind, String target) {
        progress.accept("%6.1f s  %s %s".formatted(catchUp.secondsRunning(), kind, target));
        return catchUp.begin(kind, target);
    }

    private static String name(ChildProcess process) {
        return process.plan().name();
    }

    @Override
    public void close() {
        hands.values().forEach(ExecutorService::shutdownNow);
    }
}
