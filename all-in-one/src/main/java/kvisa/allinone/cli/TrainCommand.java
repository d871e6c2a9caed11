package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.train.Trainer;
import kvisa.sentiment.train.TrainingSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kvisa train}: re-creates the shipped model. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Train the classifier on the authored posts and write the model files.",
            "Deterministic: the shipped files come out bit for bit; the model id tells."
        })
final class TrainCommand implements Callable<Integer> {

    private static final int PERMILLE = 1000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of the public data sets; only to report which are there (default: none)")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "folder to write to (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("data", "model");

    @Option(names = "--json", description = "the summary as JSON")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        TrainingSummary summary;
        try (Progress progress = Progress.of("Training", PERMILLE)) {
            summary = Trainer.train(data, out, (what, share) -> progress.at(Math.round(share * PERMILLE)));
        }
        System.out.println(json ? Codecs.mapper().writeValueAsString(summary) : text(summary));
        return 0;
    }

    private String text(TrainingSummary summary) {
        StringBuilder text = new StringBuilder("Model " + summary.modelId() + " written to " + out + "\n");
        for (TrainingSummary.LanguageSummary each : summary.perLanguage()) {
            text.append("  %s: %,d posts, %,d features, %,d bytes%n"
                    .formatted(each.language(), each.posts(), each.features(), each.bytes()));
        }
        return text + "  left out as near-duplicates of dev or test posts: "
                + summary.dropped().size();
    }
}
