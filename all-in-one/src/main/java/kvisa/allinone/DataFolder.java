package kvisa.allinone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder one running installation keeps everything in; held exclusively, so that two never share one. */
public final class DataFolder implements AutoCloseable {

    private static final String ADDRESS_FILE = "broker.address";

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder when missing and takes it.
     *
     * @throws InstallationException if it cannot be written, or another process holds it
     */
    public static DataFolder claim(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel file =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(file) == null) {
                file.close();
                throw new InstallationException("data folder " + folder
                        + " is in use by another Kvisa Watch process; stop it or name another folder");
            }
            return new DataFolder(folder, file);
        } catch (IOException e) {
            throw new InstallationException(
                    "data folder " + folder + " cannot be written ("
                            + e.getClass().getSimpleName() + "); name another with" + " --data-dir",
                    e);
        }
    }

    /** Where the embedded broker of the installation that holds a folder listens, empty when none runs there. */
    public static Optional<String> brokerAddress(Path folder) {
        Path file = folder.resolve(ADDRESS_FILE);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new InstallationException("file " + file + " cannot be read: " + e, e);
        }
    }

    /** A path inside the folder. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Publishes where the broker listens, for other commands on this machine. */
    void announceBroker(String address) {
        try {
            Files.writeString(folder.resolve(ADDRESS_FILE), address, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InstallationException("data folder " + folder + " cannot be written: " + e, e);
        }
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(ADDRESS_FILE));
            lockFile.close();
        } catch (IOException e) {
            throw new InstallationException("data folder " + folder + " cannot be given back: " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
