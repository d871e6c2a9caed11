package kvisa.stream.guard;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An assessor that answers in bounded time. It asks another one, on a thread that is left behind if it does not come back.
 * Thread-safe.
 *
 * <p>A text that takes too long, overflows the stack or needs more memory than there is, is refused with a {@link
 * TextRefusedException}; what the assessor itself throws is thrown on. An analyser that is left behind is interrupted;
 * whether it heeds that is up to it, and until it does, it counts as hanging. When too many hang, or when text after text
 * finds no memory, an {@link AnalyserLostError} says that the process must be started again.
 *
 * <p>A time-out depends on the machine, so it is not a verdict: nothing is counted from it, and the post can be tried
 * again.
 */
public final class GuardedAssessor implements TextAssessor {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedAssessor.class);

    /** One text that finds no memory may be too much by itself; three different ones mean that there is none. */
    private static final int TEXTS_WITHOUT_MEMORY = 3;

    private final TextAssessor assessor;
    private final Limits limits;
    private final Patience patience;
    private final KnownPoison known;
    private final ExecutorService analysers;
    private final HangingAnalysers hanging;
    private final AtomicInteger withoutMemory = new AtomicInteger();
    private final AtomicLong timeOuts = new AtomicLong();

    /** A guard over an assessor. */
    public GuardedAssessor(TextAssessor assessor, Limits limits) {
        this(assessor, limits, Patience.of(limits.perText()), System::nanoTime);
    }

    GuardedAssessor(TextAssessor assessor, Limits limits, Patience patience, LongSupplier nanoClock) {
        this.assessor = assessor;
        this.limits = limits;
        this.patience = patience;
        this.hanging = new HangingAnalysers(limits.hanging());
        this.known = new KnownPoison(nanoClock);
        this.analysers = Executors.newCachedThreadPool(threads(assessor.modelId()));
    }

    private static ThreadFactory threads(String modelId) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "kvisa-analyser-" + modelId + "-" + count.incrementAndGet());
            thread.setDaemon(true); // One that hangs must not keep the process from ending.
            return thread;
        };
    }

    /**
     * Assesses one text.
     *
     * @throws TextRefusedException if the assessor cannot digest it
     * @throws AnalyserLostError if the process must be started again before any text can be read
     */
    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        String poison = known.reason(text, statedLanguage);
        if (poison != null) {
            throw new TextRefusedException(poison);
        }
        requireAnalyser();
        Attempt attempt = new Attempt(assessor, text, statedLanguage, hanging::cameBack);
        Future<?> running = analysers.submit(attempt);
        if (!attempt.endsWithin(patience) && attempt.abandon()) {
            leaveBehind(attempt, running);
            throw refused(text, statedLanguage, "reading it took longer than " + limits.perText());
        }
        if (attempt.failure() instanceof OutOfMemoryError e) {
            countTextWithoutMemory(e);
            throw refused(text, statedLanguage, "reading it needs more memory than there is");
        }
        withoutMemory.set(0);
        return answer(attempt);
    }

    /** Not to be tried again soon. */
    private TextRefusedException refused(String text, @Nullable String statedLanguage, String reason) {
        known.add(text, statedLanguage, reason);
        return new TextRefusedException(reason);
    }

    private void requireAnalyser() {
        if (!hanging.areFewWithin(limits.perText())) {
            throw new AnalyserLostError(hanging.count() + " analysers of " + assessor.modelId()
                    + " hang in texts they do not come back from; start this process again to go on");
        }
    }

    private void leaveBehind(Attempt attempt, Future<?> running) {
        hanging.leftBehind();
        long count = timeOuts.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.warn(
                    "{} texts took longer than {}, the last in {}; they are refused and their analysers interrupted",
                    count,
                    limits.perText(),
                    attempt.whereabouts());
        }
        running.cancel(true);
    }

    private static Assessment answer(Attempt attempt) {
        Throwable failure = attempt.failure();
        if (failure instanceof StackOverflowError) {
            throw new TextRefusedException("reading it overflows the stack");
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e; // A missing library, a broken class: no text is to blame.
        }
        if (failure != null) {
            throw new AssertionError("assessors declare no checked exceptions", failure);
        }
        return attempt.assessment();
    }

    private void countTextWithoutMemory(OutOfMemoryError e) {
        if (withoutMemory.incrementAndGet() >= TEXTS_WITHOUT_MEMORY) {
            throw new AnalyserLostError("there was no memory for " + TEXTS_WITHOUT_MEMORY + " texts in a row", e);
        }
    }

    @Override
    public String modelId() {
        return assessor.modelId();
    }

    /** Texts that took too long since the start; copies of one that were met soon after count once. */
    public long timeOuts() {
        return timeOuts.get();
    }

    /** Analysers that were left behind and have not come back. */
    public int hanging() {
        return hanging.count();
    }
}
