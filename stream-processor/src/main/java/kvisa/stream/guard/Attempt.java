package kvisa.stream.guard;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import org.jspecify.annotations.Nullable;

/** One try at one text: run by an analyser, waited for by whoever asked. */
final class Attempt implements Runnable {

    private final TextAssessor assessor;
    private final String text;
    private final @Nullable String language;
    private final Runnable onReturn;
    private final AtomicReference<Fate> fate = new AtomicReference<>(Fate.RUNNING);
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Assessment assessment;
    private @Nullable Throwable failure;
    private volatile @Nullable Thread analyser;

    private enum Fate {
        RUNNING,
        ENDED,
        ABANDONED
    }

    /**
     * A try that has not begun.
     *
     * @param onReturn  told on the analyser's thread when an abandoned try came to its end after all
     */
    Attempt(TextAssessor assessor, String text, @Nullable String language, Runnable onReturn) {
        this.assessor = assessor;
        this.text = text;
        this.language = language;
        this.onReturn = onReturn;
    }

    @Override
    public void run() {
        analyser = Thread.currentThread();
        try {
            assessment = assessor.assess(text, language);
        } catch (Throwable e) { // Any: it is the asking thread that knows which ones are the text's fault.
            failure = e;
        }
        if (fate.compareAndSet(Fate.RUNNING, Fate.ENDED)) {
            ended.countDown();
        } else {
            onReturn.run();
        }
    }

    /** Whether it ends in time. */
    boolean endsWithin(Patience patience) {
        return patience.lastsUntil(ended);
    }

    /** Waits no longer; false if it has just ended. */
    boolean abandon() {
        return fate.compareAndSet(Fate.RUNNING, Fate.ABANDONED);
    }

    /** Where the analyser is, for the log: a class and a line, no text. */
    String whereabouts() {
        Thread thread = analyser;
        return thread == null
                ? "an unknown place"
                : Arrays.stream(thread.getStackTrace())
                        .filter(frame -> !frame.getClassName().startsWith("java."))
                        .filter(frame -> !frame.getClassName().startsWith("jdk."))
                        .findFirst()
                        .map(StackTraceElement::toString)
                        .orElse("Java itself");
    }

    /** What went wrong, if anything did. Only after it ended in time. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** What was read. Only after it ended in time and well. */
    Assessment assessment() {
        if (assessment == null) {
            throw new IllegalStateException("an assessor gave nothing, wanted an assessment");
        }
        return assessment;
    }
}
