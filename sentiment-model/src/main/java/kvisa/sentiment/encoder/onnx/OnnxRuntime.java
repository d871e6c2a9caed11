package kvisa.sentiment.encoder.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;

/** Starts the runtime that runs encoders, which exists once per process, in a way that lasts until the process ends. */
final class OnnxRuntime {

    /** Enough for a command line of a megabyte; it is address space, taken from memory only as far as it is used. */
    private static final long START_STACK_BYTES = 256L << 20;

    /** {@code ORT_LOGGING_LEVEL_WARNING}; of no effect on a runtime that runs. */
    private static final int WARNINGS = 2;

    private OnnxRuntime() {}

    /**
     * The runtime. When it starts it matches a regular expression against the process's whole command line, recursively, some
     * 250 bytes of stack per character: from about 4,000 characters on, a class path of many jars for one, that overflows
     * the stack of an ordinary Java thread and ends the process. So it starts on a thread with room.
     */
    static OrtEnvironment started() {
        AtomicReference<OrtEnvironment> started = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> started.set(lasting()), "onnxruntime-start", START_STACK_BYTES);
        thread.setUncaughtExceptionHandler((which, thrown) -> failure.set(thrown));
        thread.start();
        joined(thread);
        OrtEnvironment environment = started.get();
        if (environment == null) {
            throw new IllegalStateException("the runtime of encoders does not start", failure.get());
        }
        return environment;
    }

    private static OrtEnvironment lasting() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        keep();
        return environment;
    }

    /**
     * Takes one more reference to the native runtime, which counts them. Its Java side gives its own up in a shutdown hook,
     * and Java runs all hooks at once: a process told to stop while an encoder reads, or is being loaded, would otherwise
     * end with a segmentation fault instead of in order. There is no public way to take a reference.
     */
    private static void keep() {
        try {
            Field handle = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            handle.setAccessible(true);
            Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            create.invoke(null, handle.getLong(null), WARNINGS, "kvisa");
        } catch (ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            throw new IllegalStateException("this version of the runtime cannot be kept until the end", cause);
        }
    }

    private static void joined(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
