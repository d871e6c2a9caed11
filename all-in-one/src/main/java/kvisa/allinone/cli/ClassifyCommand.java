package kvisa.allinone.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kvisa.contract.assess.TextAssessor;
import kvisa.sentiment.ClassifyLines;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.encoder.EncoderFiles;
import kvisa.sentiment.refine.CarefulReader;
import kvisa.sentiment.refine.RefinerModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvisa classify}: labels JSON lines. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = {
            "Label texts: reads JSON lines {\"id\",\"text\"[,\"lang\"]}, writes one JSON line each, in the same order.",
            "A line that cannot be read gives {\"id\":null,\"line\":N,\"error\":...} in its place; nothing is dropped."
        })
final class ClassifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Option(names = "--in", paramLabel = "FILE", description = "JSON lines (default: standard input)")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write (default: standard output)")
    private @Nullable Path out;

    @Option(names = "--model", paramLabel = "DIR", description = "model folder (default: the shipped model)")
    private @Nullable Path model;

    @Option(
            names = "--tier",
            paramLabel = "1|2|both",
            description = {
                "1: the fast reader alone; 2: every text read twice, the best there is, some tens a second;",
                "both: a second reading where the first is doubtful, as in the stream (default: ${DEFAULT-VALUE})"
            })
    private String tier = "both";

    @Override
    public Integer call() throws IOException {
        TextAssessor assessor = reader(model == null ? KvisaAssessor.load() : KvisaAssessor.load(model));
        try (BufferedReader lines = TextStreams.reader(in);
                BufferedWriter answers = TextStreams.writer(out)) {
            new ClassifyLines(assessor).classify(lines, answers);
        }
        return 0;
    }

    private TextAssessor reader(KvisaAssessor first) {
        return switch (tier) {
            case "1" -> first;
            case "2" -> careful(first).second();
            case "both" -> hasSecondReader() ? careful(first) : first;
            default ->
                throw new ParameterException(spec.commandLine(), "--tier: found \"" + tier + "\", wanted 1, 2 or both");
        };
    }

    private CarefulReader careful(KvisaAssessor first) {
        return CarefulReader.over(first, model == null ? EncoderFiles.shipped() : EncoderFiles.in(model));
    }

    /** A folder may hold a first reader alone; the shipped second one was not fitted to it. */
    private boolean hasSecondReader() {
        return model == null || Files.exists(model.resolve(RefinerModel.FILE));
    }
}
