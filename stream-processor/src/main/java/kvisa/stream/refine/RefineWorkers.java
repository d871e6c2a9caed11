package kvisa.stream.refine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that take texts off a desk, read them and hand the answers on; started by the constructor.
 * Thread-safe.
 */
public final class RefineWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RefineWorkers.class);

    /** A text takes tens of milliseconds, but loading an assessor may take seconds. */
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final RefineDesk desk;
    private final Supplier<TextAssessor> assessor;
    private final AnswerSink sink;
    private final AtomicLong failures = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Starts to work.
     *
     * @param count     how many threads, at least 1
     * @param desk      where texts wait; its failure is told there
     * @param assessor  gives the assessor, the same each time; first asked when the first text is taken
     * @param sink      where answers go
     */
    public RefineWorkers(int count, RefineDesk desk, Supplier<TextAssessor> assessor, AnswerSink sink) {
        this.desk = desk;
        this.assessor = assessor;
        this.sink = sink;
        for (int i = 1; i <= count; i++) {
            Thread thread = new Thread(this::work, "kvisa-refine-" + i);
            // A text in hand is read again after the next start: it need not hold up the end of the process.
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    private void work() {
        try {
            for (Optional<SameText> text = desk.next(); text.isPresent(); text = desk.next()) {
                answer(text.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) { // Any: a native library that is missing is an Error, and must be seen as well.
            desk.fail(e);
        }
    }

    private void answer(SameText text) {
        sink.answer(text, assess(text)).whenComplete((done, failure) -> {
            if (failure == null) {
                desk.settle(text);
            } else {
                desk.fail(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        });
    }

    private @Nullable Assessment assess(SameText text) {
        TextAssessor loaded = assessor.get();
        try {
            return loaded.assess(text.text(), text.language());
        } catch (RuntimeException e) {
            tellFailure(e);
            return null;
        }
    }

    /** Without the message, which may quote the text; for the 1st, 2nd, 4th, 8th ... failure. */
    private void tellFailure(RuntimeException e) {
        long count = failures.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.warn(
                    "the second assessor failed {} times, last with {}; the posts keep their first verdict",
                    count,
                    e.getClass().getName());
        }
    }

    /** Lets each finish the text in hand, for a while. */
    @Override
    public void close() {
        desk.close();
        try {
            for (Thread thread : threads) {
                thread.join(GOODBYE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
