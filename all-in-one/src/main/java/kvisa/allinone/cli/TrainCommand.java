package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.refine.RefinerModel;
import kvisa.sentiment.train.RefinerTrainer;
import kvisa.sentiment.train.Trainer;
import kvisa.sentiment.train.TrainingSummary;
import kvisa.sentiment.train.encoder.EncoderTrainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvisa train}: re-creates the shipped model. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Train the first reader on the authored posts and write the model files; then fit the second reader to it.",
            "Deterministic: the shipped files come out bit for bit; the model id tells.",
            "With --encoder, the second reader's encoders are fine-tuned first: half an hour to an hour on two cores."
        })
final class TrainCommand implements Callable<Integer> {

    private static final int PERMILLE = 1000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "folder of the public data sets; needed with --encoder, else only to report which are there (default: none)")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "folder to write to (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("data", "model");

    @Option(names = "--encoder", description = "fine-tune the encoders too; needs --data")
    private boolean encoder;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Option(names = "--json", description = "the summary as JSON")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        TrainingSummary summary;
        RefinerModel refiner;
        if (encoder && data == null) {
            throw new ParameterException(spec.commandLine(), "--encoder: found no --data, wanted the public data sets");
        }
        try (Progress progress = Progress.of("Training", PERMILLE)) {
            summary = Trainer.train(data, out, (what, share) -> progress.at(Math.round(share * PERMILLE)));
            if (encoder && data != null) {
                EncoderTrainer.train(data, out, (what, share) -> progress.at(Math.round(share * PERMILLE)));
            } else {
                RefinerTrainer.copyShippedEncoders(out);
            }
            refiner = RefinerTrainer.train(KvisaAssessor.load(out), out);
        }
        System.out.println(json ? Codecs.mapper().writeValueAsString(summary) : text(summary, refiner));
        return 0;
    }

    private String text(TrainingSummary summary, RefinerModel refiner) {
        StringBuilder text =
                new StringBuilder("Models " + summary.modelId() + " and " + refiner.id() + " written to " + out + "\n");
        for (TrainingSummary.LanguageSummary each : summary.perLanguage()) {
            text.append("  %s: %,d posts, %,d features, %,d bytes%n"
                    .formatted(each.language(), each.posts(), each.features(), each.bytes()));
        }
        return text + "  left out as near-duplicates of dev or test posts: "
                + summary.dropped().size();
    }
}
