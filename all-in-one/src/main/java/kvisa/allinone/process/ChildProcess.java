package kvisa.allinone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A Java process of this class path that can be started, killed, paused and started again, always with the same
 * command. Thread-safe. What it prints is appended to its log file. It ends with this process, however this one ends.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(40);

    private final Plan plan;
    private final BooleanSupplier health;
    private @Nullable Process process;

    /**
     * What is started. Immutable.
     *
     * @param name         for messages and the log file
     * @param mainClass    full name of a class with a main method
     * @param arguments    its arguments
     * @param javaOptions  options of the virtual machine, see {@link #frugal}
     * @param folder       where its log {@code <name>.log} is appended to; made when missing
     */
    public record Plan(String name, String mainClass, List<String> arguments, List<String> javaOptions, Path folder) {
        public Plan {
            arguments = List.copyOf(arguments);
            javaOptions = List.copyOf(javaOptions);
        }

        /** File with all that the process printed. */
        public Path log() {
            return folder.resolve(name + ".log");
        }
    }

    /**
     * A process that is not started yet.
     *
     * @param health  whether it does its work now; asked only while it runs, must not block for long
     */
    public ChildProcess(Plan plan, BooleanSupplier health) {
        this.plan = plan;
        this.health = health;
    }

    /**
     * Options for a short life on a machine with few cores: a bounded heap, one thread for its collection, and the
     * compiler that starts fast instead of the one that ends fast.
     */
    public static List<String> frugal(int heapMebibytes) {
        return List.of("-Xmx" + heapMebibytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    /** What is started. */
    public Plan plan() {
        return plan;
    }

    /**
     * Starts it; returns at once.
     *
     * @throws IllegalStateException if it runs
     * @throws UncheckedIOException if the system cannot start it
     */
    public synchronized void start() {
        if (isAlive()) {
            throw new IllegalStateException(plan.name() + " runs already");
        }
        try {
            Files.createDirectories(plan.folder());
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(plan.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(plan.javaOptions());
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName(),
                plan.mainClass()));
        command.addAll(plan.arguments());
        return command;
    }

    /** Whether it runs, paused or not. */
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** How it ended last, empty while it runs or was never started; 137 after {@link #kill}. */
    public synchronized OptionalInt exitCode() {
        return process == null || process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** Number of the process. */
    public synchronized long pid() {
        return running().pid();
    }

    /** SIGKILL: it ends on the spot, no hook runs. Returns when it is gone; does nothing when it does not run. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** SIGTERM; SIGKILL when it has not ended after 40 seconds. Returns when it is gone. */
    public synchronized void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        }
    }

    /** SIGSTOP: it stands still and notices nothing, until {@link #resume}. */
    public void pause() {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name + " of " + plan.name() + " failed with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("kill -" + name + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pausing " + plan.name(), e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(plan.name() + " was never started");
        }
        return process;
    }

    /** Whether it runs and says that it does its work. */
    public boolean isHealthy() {
        return isAlive() && health.getAsBoolean();
    }

    /**
     * Waits until it is healthy.
     *
     * @throws IllegalStateException if it ends before, or needs longer
     */
    public void awaitHealthy(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!isHealthy()) {
            if (!isAlive()) {
                throw new IllegalStateException(
                        plan.name() + " ended with code " + exitCode() + " while starting; see " + plan.log());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        plan.name() + " is not healthy after " + atMost.toSeconds() + " s; see " + plan.log());
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Kills it. */
    @Override
    public void close() {
        kill();
    }
}
