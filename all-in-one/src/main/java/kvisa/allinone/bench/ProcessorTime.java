package kvisa.allinone.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The measuring thread's processor time and the posts it read in it; JMH reports its public fields. */
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
        start = threads.getCurrentThreadCpuTime();
    }

    /** Ends an iteration. */
    @TearDown(Level.Iteration)
    public void end() {
        nanos = threads.getCurrentThreadCpuTime() - start;
    }
}
