package kvisa.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Looks into files and folders just far enough to tell their format. */
public final class CandidateReader {

    /** Names of a folder or archive that are looked at. */
    public static final int MAX_ENTRIES = 200;

    /** Holds several records of any format known; a record longer than this is not recognised by content. */
    private static final int HEAD_BYTES = 1 << 16;

    /** POSIX tar: the magic stands at this offset of the first header. */
    private static final int TAR_MAGIC_OFFSET = 257;

    private CandidateReader() {}

    /**
     * Looks at a file or folder.
     *
     * @throws IOException if it cannot be read
     */
    public static Candidate look(UnitInput input) throws IOException {
        if (Files.isDirectory(input.path())) {
            return new Candidate(input.name(), fileNames(input.path()), "");
        }
        byte[] head = head(input);
        if (isTar(head)) {
            return new Candidate(input.name(), tarEntries(input), "");
        }
        String text = new String(head, StandardCharsets.UTF_8);
        return new Candidate(input.name(), List.of(), text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static List<String> fileNames(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .limit(MAX_ENTRIES)
                    .toList();
        }
    }

    private static byte[] head(UnitInput input) throws IOException {
        try (InputStream in = input.open()) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static boolean isTar(byte[] head) {
        byte[] magic = "ustar".getBytes(StandardCharsets.US_ASCII);
        if (head.length < TAR_MAGIC_OFFSET + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[TAR_MAGIC_OFFSET + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<String> tarEntries(UnitInput input) throws IOException {
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(input.open())) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null && names.size() < MAX_ENTRIES) {
                names.add(entry.getName());
                entry = tar.getNextEntry();
            }
        }
        return names;
    }
}
