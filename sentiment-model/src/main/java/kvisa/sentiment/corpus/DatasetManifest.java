package kvisa.sentiment.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The public sets this project has to do with: origin, licence, allowed use, hash. The sets themselves are not part of
 * the project; a user who has them names their folder. Immutable.
 */
public final class DatasetManifest {

    private static final String FILE = "/kvisa/sentiment/datasets/manifest.tsv";

    private static final int FIELDS = 8;

    private final List<Entry> entries;

    private DatasetManifest(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One file of a public set. Immutable.
     *
     * @param set       name of the set
     * @param file      path under the user's folder
     * @param origin    where it is published
     * @param revision  which revision
     * @param licence   its licence
     * @param use       what the licence and its authors allow: {@code train}, {@code evaluate}
     * @param usedBy    what this project does with it
     * @param sha256    hash of the file, hexadecimal
     */
    public record Entry(
            String set,
            String file,
            String origin,
            String revision,
            String licence,
            String use,
            String usedBy,
            String sha256) {}

    /** The manifest that ships with this module. */
    public static DatasetManifest shipped() {
        try (InputStream in = DatasetManifest.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE + " on the class path");
            }
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new DatasetManifest(
                    content.lines().skip(1).map(DatasetManifest::entry).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static Entry entry(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(FILE + ": found " + fields.length + " fields, wanted " + FIELDS);
        }
        return new Entry(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6], fields[7]);
    }

    /** Every file, in file order. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * Compares a folder with the manifest.
     *
     * @return one line per file: its name and whether it is there and as expected
     */
    public List<String> check(Path folder) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(entry.file() + ": " + state(folder.resolve(entry.file()), entry) + "; " + entry.usedBy());
        }
        return lines;
    }

    /**
     * A file of the manifest in a folder.
     *
     * @return empty when the file is not there
     * @throws IllegalArgumentException if it is there but is not the file of the manifest
     */
    public Optional<Path> file(Path folder, String name) {
        Entry entry = entries.stream()
                .filter(each -> each.file().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the dataset manifest has no file " + name));
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (!hash(path).equals(entry.sha256())) {
            throw new IllegalArgumentException(
                    path + " has SHA-256 " + hash(path) + ", the dataset manifest wants " + entry.sha256());
        }
        return Optional.of(path);
    }

    private static String state(Path path, Entry entry) {
        if (!Files.exists(path)) {
            return "absent";
        }
        return hash(path).equals(entry.sha256()) ? "verified" : "another version";
    }

    private static String hash(Path path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
