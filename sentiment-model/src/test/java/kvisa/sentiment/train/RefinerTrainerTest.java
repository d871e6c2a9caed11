package kvisa.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.encoder.EncoderFiles;
import kvisa.sentiment.refine.RefinerModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefinerTrainerTest {

    /** Some ten seconds: the price of knowing that the shipped weighing belongs to the shipped readers. */
    @Test
    void theRecipeGivesTheShippedWeighing(@TempDir Path folder) throws Exception {
        RefinerTrainer.copyShippedEncoders(folder);

        RefinerModel model = RefinerTrainer.train(Loaded.ASSESSOR, folder);

        assertThat(model.id()).isEqualTo(RefinerModel.shipped().id());
        assertThat(Files.readAllBytes(folder.resolve(RefinerModel.FILE)))
                .isEqualTo(EncoderFiles.shipped().bytes(RefinerModel.FILE));
    }
}
