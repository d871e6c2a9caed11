package kvisa.allinone.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kvisa.sentiment.ClassifyLines;
import kvisa.sentiment.KvisaAssessor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kvisa classify}: labels JSON lines. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = {
            "Label texts: reads JSON lines {\"id\",\"text\"[,\"lang\"]}, writes one JSON line each, in the same order.",
            "A line that cannot be read gives {\"id\":null,\"line\":N,\"error\":...} in its place; nothing is dropped."
        })
final class ClassifyCommand implements Callable<Integer> {

    @Option(names = "--in", paramLabel = "FILE", description = "JSON lines (default: standard input)")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write (default: standard output)")
    private @Nullable Path out;

    @Option(names = "--model", paramLabel = "DIR", description = "model folder (default: the shipped model)")
    private @Nullable Path model;

    @Override
    public Integer call() throws IOException {
        KvisaAssessor assessor = model == null ? KvisaAssessor.load() : KvisaAssessor.load(model);
        try (BufferedReader lines = TextStreams.reader(in);
                BufferedWriter answers = TextStreams.writer(out)) {
            new ClassifyLines(assessor).classify(lines, answers);
        }
        return 0;
    }
}
