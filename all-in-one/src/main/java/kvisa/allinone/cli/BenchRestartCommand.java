package kvisa.allinone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kvisa.allinone.bench.RestartBench;
import kvisa.allinone.bench.RestartFigures;
import kvisa.contract.codec.Codecs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kvisa bench restart}: how the stream processor comes back with much state. */
@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        description = {
            "Fill the state of a stream processor with invented posts, through the real topology and an embedded broker, with"
                    + " an assessor that reads nothing; then restart it with that state and with an empty folder, and restart two"
                    + " instances one after the other while posts keep coming.",
            "Takes a few minutes per million posts, and about a gigabyte of disk."
        })
final class BenchRestartCommand implements Callable<Integer> {

    @Option(names = "--posts", description = "posts in the state (default: ${DEFAULT-VALUE})")
    private long posts = 1_000_000;

    @Option(names = "--json", description = "the figures as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("kvisa-bench-restart");
        try {
            RestartFigures figures = RestartBench.run(posts, folder, System.err::println);
            System.out.println(json ? Codecs.mapper().writeValueAsString(figures) : figures.toText());
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
