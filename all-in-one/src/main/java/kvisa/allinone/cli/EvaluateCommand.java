package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.evaluate.EvaluationReport;
import kvisa.sentiment.evaluate.Evaluator;
import kvisa.sentiment.evaluate.Readers;
import kvisa.sentiment.evaluate.ReportTable;
import kvisa.sentiment.language.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvisa evaluate}: measures the classifier; its subcommand measures the spike detector. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        subcommands = EvaluateSpikesCommand.class,
        description =
                "Measure both readings on authored posts neither was trained on, beside the baselines; 95 %% intervals.")
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Option(names = "--split", description = "test, test_reactions, test_pairs or dev (default: ${DEFAULT-VALUE})")
    private String split = "test";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of the public data sets: adds the benchmarks found there (minutes)")
    private @Nullable Path data;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "model folder (default: the shipped model); read once only")
    private @Nullable Path model;

    @Mixin
    private CoreNlpOption corenlp = new CoreNlpOption();

    @Option(names = "--json", description = "the report as JSON")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        corenlp.check();
        KvisaAssessor assessor = model == null ? KvisaAssessor.load() : KvisaAssessor.load(model);
        Readers readers =
                model == null ? Readers.shipped(assessor) : Readers.withBaselines(assessor, Languages.shipped());
        EvaluationReport report =
                data == null ? Evaluator.evaluate(readers, split()) : Evaluator.evaluate(readers, split(), data);
        System.out.println(json ? Codecs.mapper().writeValueAsString(report) : ReportTable.render(report));
        return 0;
    }

    private Split split() {
        try {
            return Split.valueOf(split.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--split: found \"" + split + "\", wanted test, test_reactions, test_pairs or dev",
                    e);
        }
    }
}
