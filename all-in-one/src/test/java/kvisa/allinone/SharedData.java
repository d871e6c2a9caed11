package kvisa.allinone;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the folder of public data sets that some tests need; a test that asks for it is skipped, visibly, without it. */
public final class SharedData {

    private SharedData() {}

    /** A file of the shared data folder: system property {@code kvisa.shared}, else a folder {@code shared} further up. */
    public static Path file(String relative) {
        Path file = root().resolve(relative);
        Assumptions.assumeTrue(Files.exists(file), () -> "needs the shared data folder: " + relative);
        return file;
    }

    private static Path root() {
        String named = System.getProperty("kvisa.shared");
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared");
    }
}
