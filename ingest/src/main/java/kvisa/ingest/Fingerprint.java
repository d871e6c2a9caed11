package kvisa.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Hash of everything that decides what a unit yields: its bytes, its format, the options, the watch definition. */
final class Fingerprint {

    /** Raised when a reader maps the same bytes differently, so that old units are read again. */
    private static final String MAPPING = "1";

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * The fingerprint of a unit, 64 hex digits.
     *
     * @param watch fingerprint of the watch definition
     * @throws IOException if the unit cannot be read
     */
    static String of(UnitFinder.Unit unit, ReadOptions options, String watch) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        Stream.of(MAPPING, unit.reader().name(), options.zone().getId(), watch).forEach(fingerprint::addText);
        fingerprint.addContent(unit.input().path());
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void addContent(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            addFile(path);
            return;
        }
        for (Path file : files(path)) {
            addText(file.getFileName().toString());
            addFile(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void addFile(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
    }

    private void addText(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
