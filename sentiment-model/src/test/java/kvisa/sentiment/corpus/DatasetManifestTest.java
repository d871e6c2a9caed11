package kvisa.sentiment.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetManifestTest {

    @Test
    void everyEntryNamesLicenceAndHash() {
        assertThat(DatasetManifest.shipped().entries()).hasSizeGreaterThan(10).allSatisfy(entry -> {
            assertThat(entry.licence()).isNotBlank();
            assertThat(entry.sha256()).matches("[0-9a-f]{64}");
            assertThat(entry.use()).contains("evaluate");
        });
    }

    @Test
    void suitesForEvaluationAreNotForTraining() {
        assertThat(DatasetManifest.shipped().entries())
                .filteredOn(entry -> entry.set().startsWith("hatecheck"))
                .isNotEmpty()
                .noneMatch(entry -> entry.use().contains("train"));
    }

    @Test
    void anotherVersionOfAFileIsNoticed(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("cold"));
        Files.writeString(folder.resolve("cold/dev.csv"), "something else");

        assertThat(DatasetManifest.shipped().check(folder))
                .contains("cold/dev.csv: another version; evaluation")
                .contains("cold/train.csv: absent; fine-tuning of the encoders");
        assertThatThrownBy(() -> DatasetManifest.shipped().file(folder, "cold/dev.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the dataset manifest wants 28e67a26");
    }
}
