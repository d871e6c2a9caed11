package kvisa.allinone.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kvisa.allinone.process.ChildProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small disk for the data of one process, that can be filled and emptied again: a memory file system where this user
 * may mount one; otherwise its stand-in, a limit on the size of any file that the running process writes. Not
 * thread-safe.
 */
final class SmallDisk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmallDisk.class);
    private static final int MEBIBYTES = 512;
    private static final int BLOCK = 1024 * 1024;

    private final Path folder;
    private final boolean mounted;
    private boolean closed;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /** A disk at a folder, which is made when missing. */
    static SmallDisk at(Path folder) {
        try {
            Files.createDirectories(folder);
            return new SmallDisk(
                    folder,
                    run("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "kvisa-faults", folder.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("folder " + folder + " cannot be made", e);
        }
    }

    /** What it is, for the report. */
    String description() {
        return mounted
                ? "tmpfs of " + MEBIBYTES + " MiB, filled to the last byte"
                : "stand-in, as mounting is not permitted: no file of the process may grow (prlimit --fsize=0)";
    }

    /** Whether a running process can write again after {@link #free}. */
    boolean survivable() {
        return mounted;
    }

    /**
     * No byte more can be written by a running process from now on.
     *
     * @return whether that could be done
     */
    boolean fill(ChildProcess process) {
        return mounted ? fillUp() : run("prlimit", "--pid", Long.toString(process.pid()), "--fsize=0:");
    }

    private boolean fillUp() {
        // First large pieces, then single bytes.
        write(folder.resolve("ballast"), BLOCK);
        write(folder.resolve("ballast-rest"), 1);
        return true;
    }

    private static void write(Path file, int piece) {
        byte[] zeros = new byte[piece];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            LOG.debug("{} fills the disk", file, full);
        }
    }

    /** There is room again; under the stand-in only for a process started anew. */
    void free() {
        try {
            Files.deleteIfExists(folder.resolve("ballast"));
            Files.deleteIfExists(folder.resolve("ballast-rest"));
        } catch (IOException e) {
            throw new UncheckedIOException("no room can be made in " + folder, e);
        }
    }

    /** Takes the disk away, with all that is on it. */
    @Override
    public synchronized void close() {
        if (mounted && !closed && !run("umount", "-l", folder.toString())) {
            LOG.warn("{} is still mounted: umount {}", folder, folder);
        }
        closed = true;
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
