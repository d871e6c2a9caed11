package kvisa.allinone.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Processor time of the measuring thread, and of analysers it asks, and the posts read in it; JMH reports its public fields. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessorTime {

    /** Processor time of the iteration in nanoseconds. */
    public long nanos;

    /** Posts read in it. */
    public long posts;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long start;

    /** Begins an iteration. */
    @Setup(Level.Iteration)
    public void begin() {
        posts = 0;
        nanos = 0;
        start = busy();
    }

    /** Ends an iteration. */
    @TearDown(Level.Iteration)
    public void end() {
        nanos = busy() - start;
    }

    /** Analysers live longer than an iteration lasts, because they are not idle for long. */
    private long busy() {
        long analysers = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith("kvisa-analyser-"))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                .sum();
        return threads.getCurrentThreadCpuTime() + analysers;
    }
}
