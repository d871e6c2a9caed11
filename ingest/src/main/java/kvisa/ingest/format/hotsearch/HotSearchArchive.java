package kvisa.ingest.format.hotsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kvisa.ingest.format.Candidate;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.UnitInput;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Hourly hot-search lists: a day's folder, or a tar archive (gzip or plain) of any number of them. */
public final class HotSearchArchive implements FormatReader {

    @Override
    public String name() {
        return "weibo-hotsearch";
    }

    @Override
    public String defaultSource() {
        return "weibo-hotsearch-archive";
    }

    @Override
    public String looksFor() {
        return "folders YYYY-MM-DD of hourly lists HH.json, or a tar.gz of such folders (Weibo hot search)";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return isDayFolder(candidate) || candidate.entries().stream().anyMatch(SnapshotName::isSnapshot);
    }

    @Override
    public void read(UnitInput input, FormatOptions options, Consumer<Reading> out) throws IOException {
        if (Files.isDirectory(input.path())) {
            readFolder(input, out);
        } else {
            readTar(input, out);
        }
    }

    private static boolean isDayFolder(Candidate candidate) {
        String name = candidate.name().substring(candidate.name().lastIndexOf('/') + 1);
        return SnapshotName.DAY.matcher(name).matches()
                && candidate.entries().stream()
                        .anyMatch(entry -> SnapshotName.HOUR.matcher(entry).matches());
    }

    private static void readFolder(UnitInput input, Consumer<Reading> out) throws IOException {
        for (Path file : hourFiles(input.path())) {
            String container = input.nameOf("/", file.getFileName().toString());
            try (InputStream in = Files.newInputStream(file)) {
                Snapshot.read(container, in, out);
            }
        }
    }

    private static List<Path> hourFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> SnapshotName.HOUR
                            .matcher(file.getFileName().toString())
                            .matches())
                    .sorted()
                    .toList();
        }
    }

    private static void readTar(UnitInput input, Consumer<Reading> out) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(input.open())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && SnapshotName.isSnapshot(entry.getName())) {
                    Snapshot.read(input.nameOf("!", entry.getName()), tar, out);
                }
            }
        }
    }
}
