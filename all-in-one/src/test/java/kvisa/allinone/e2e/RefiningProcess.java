package kvisa.allinone.e2e;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import kvisa.allinone.AllInOneSettings;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.stream.StreamProcessor;

/** A stream processor with {@link TwoTiers}, alone in a process that a test can kill. */
final class RefiningProcess {

    private RefiningProcess() {}

    /** Arguments: broker, data folder, gate of the second assessor. */
    public static void main(String[] arguments) throws InterruptedException {
        StreamProcessor processor =
                processor(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]), new SimpleMeterRegistry());
        processor.start();
        processor.awaitFailureOrClose();
    }

    static StreamProcessor processor(String broker, Path data, Path gate, MeterRegistry meters) {
        Settings settings = Settings.defaults(AllInOneSettings.all())
                .with(CommonSettings.BOOTSTRAP_SERVERS, broker, "test")
                .with(CommonSettings.DATA_DIR, data.toString(), "test");
        return new StreamProcessor(settings, TwoTiers.first(), TwoTiers.gated(gate), meters);
    }

    static Process start(String broker, Path data, Path gate, Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RefiningProcess.class.getName(),
                        broker,
                        data.toString(),
                        gate.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
