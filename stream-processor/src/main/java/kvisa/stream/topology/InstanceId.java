package kvisa.stream.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The name under which an instance is known to the group, kept beside its state. An instance that was killed and started
 * again is recognised by it and gets its partitions back at once; an unknown one would have to wait until the group has
 * given up the old.
 */
public final class InstanceId {

    private static final String FILE = "instance.id";

    private InstanceId() {}

    /**
     * The name kept in a folder; made up when there is none.
     *
     * @throws UncheckedIOException if it can be neither read nor written
     */
    public static String keptIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(folder);
            String id = UUID.randomUUID().toString();
            Files.writeString(file, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("instance name in " + file + " cannot be kept", e);
        }
    }
}
