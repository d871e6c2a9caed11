package kvisa.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

    private static final List<String> FILES = List.of("zh.bin", "en.bin", "model.json");

    @Test
    void trainingTwiceGivesTheSameBytes(@TempDir Path folder) throws IOException {
        Map<String, List<LabelledPost>> few = Map.of(
                "a", AuthoredCorpus.posts("a").subList(0, 60),
                "c", AuthoredCorpus.posts("c").subList(0, 60));
        List<LabelledPost> dev = AuthoredCorpus.posts(Split.DEV).subList(0, 60);

        Trainer.train(few, dev, folder.resolve("first"), (what, share) -> {});
        Trainer.train(few, dev, folder.resolve("second"), (what, share) -> {});

        for (String file : FILES) {
            assertThat(folder.resolve("first").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("second").resolve(file));
        }
    }

    /** Half a minute on two cores: the price of knowing that the shipped weights are the recipe's. */
    @Test
    void theRecipeGivesTheShippedModel(@TempDir Path folder) throws IOException {
        TrainingSummary summary =
                Trainer.train(null, folder, (what, share) -> assertThat(share).isBetween(0.0, 1.0));

        for (String file : FILES) {
            assertThat(Files.readAllBytes(folder.resolve(file))).as(file).isEqualTo(shipped(file));
        }
        assertThat(summary.modelId()).isEqualTo(Loaded.ASSESSOR.modelId());
        assertThat(KvisaAssessor.load(folder).assess("反对K签证", null)).isEqualTo(Loaded.ASSESSOR.assess("反对K签证", null));
    }

    private static byte[] shipped(String file) throws IOException {
        try (InputStream in = TrainerTest.class.getResourceAsStream("/kvisa/sentiment/model/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
