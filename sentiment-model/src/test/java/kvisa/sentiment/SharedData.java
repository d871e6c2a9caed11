package kvisa.sentiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folder of public sets, which is not part of the project: property {@code kvisa.shared} or a sibling folder. */
public final class SharedData {

    private SharedData() {}

    public static Optional<Path> folder() {
        String named = System.getProperty("kvisa.shared");
        if (named != null) {
            return existing(Path.of(named));
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Optional<Path> found = existing(at.resolve("shared"));
            if (found.isPresent()) {
                return found;
            }
            at = at.getParent();
        }
        return Optional.empty();
    }

    private static Optional<Path> existing(Path shared) {
        return Optional.of(shared.resolve("data")).filter(Files::isDirectory);
    }
}
