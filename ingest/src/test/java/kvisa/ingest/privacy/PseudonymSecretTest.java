package kvisa.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymSecretTest {

    @Test
    void createsAKeyOnceReadableByItsOwnerOnly(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        byte[] first = PseudonymSecret.kept(data);
        assertThat(PseudonymSecret.kept(data)).isEqualTo(first).hasSize(32);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve(PseudonymSecret.FILE_NAME))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesADamagedKeyInsteadOfStartingNewPseudonyms(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(PseudonymSecret.FILE_NAME), "short");
        assertThatThrownBy(() -> PseudonymSecret.kept(folder))
                .hasMessageContaining("pseudonym.key: found 5 characters, wanted 64 hex digits");
    }

    @Test
    void refusesAShortSecretWithoutShowingIt() {
        assertThatThrownBy(() -> PseudonymSecret.chosen("hunter2"))
                .hasMessage("ingest.pseudonym.secret: found 7 characters, wanted at least 16");
    }
}
