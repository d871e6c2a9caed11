package kvisa.allinone.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of the launcher script in a process of its own; killed when the test ends, however it ends. */
final class KvisaProcess implements AutoCloseable {

    private final Process process;
    private final Path output;

    private KvisaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static KvisaProcess start(Path output, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(projectRoot().resolve("kvisa").toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .directory(projectRoot().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new KvisaProcess(process, output);
    }

    static Path projectRoot() {
        return Path.of("").toAbsolutePath().getParent();
    }

    /** Like kill -9: no shutdown hook runs. */
    void killNine() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Like Ctrl-C; answers the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return waitForExit();
    }

    int waitForExit() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError(
                    "still running after two minutes: " + process.info().commandLine());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
