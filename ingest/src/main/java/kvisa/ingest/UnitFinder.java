package kvisa.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kvisa.ingest.format.Candidate;
import kvisa.ingest.format.CandidateReader;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.UnitInput;

/**
 * Finds the units under a file or folder. A unit is named by its path below what the user named, because crawlers use
 * one file name in many folders; nothing above that ever shows. Hidden and half-written files are passed over.
 */
final class UnitFinder {

    private static final List<String> HALF_WRITTEN = List.of(".tmp", ".part", ".partial", ".crdownload", "~");

    /** A unit and who reads it. */
    record Unit(UnitInput input, FormatReader reader) {}

    /** Units in the order of their names, and the names of files that no format knows. */
    record Found(List<Unit> units, List<String> unrecognised) {}

    private final String format;
    private final Predicate<Path> wanted;
    private final List<Unit> units = new ArrayList<>();
    private final List<String> unrecognised = new ArrayList<>();

    private UnitFinder(String format, Predicate<Path> wanted) {
        this.format = format;
        this.wanted = wanted;
    }

    /**
     * Everything under a path.
     *
     * @param format name of a format to read files as, or {@link ReadOptions#AUTO}
     * @param wanted asked before a file or a unit folder is opened; what it declines is passed over
     * @throws IOException if a folder cannot be listed
     */
    static Found find(Path root, String format, Predicate<Path> wanted) throws IOException {
        UnitFinder finder = new UnitFinder(format, wanted);
        Path name = root.toAbsolutePath().normalize().getFileName();
        if (Files.isDirectory(root)) {
            finder.folder(root, root, name == null ? "" : name.toString());
        } else {
            finder.file(root, String.valueOf(name));
        }
        return new Found(List.copyOf(finder.units), List.copyOf(finder.unrecognised));
    }

    private void folder(Path root, Path folder, String name) throws IOException {
        Optional<FormatReader> reader = FormatCatalogue.recognise(CandidateReader.look(new UnitInput(folder, name)));
        if (reader.isPresent()) {
            if (wanted.test(folder)) {
                units.add(new Unit(new UnitInput(folder, name), reader.get()));
            }
            return;
        }
        for (Path child : children(folder)) {
            String childName = root.relativize(child).toString().replace('\\', '/');
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                folder(root, child, childName);
            } else if (Files.isRegularFile(child) && wanted.test(child)) {
                file(child, childName);
            }
        }
    }

    private void file(Path file, String name) {
        UnitInput input = new UnitInput(file, name);
        if (!format.equals(ReadOptions.AUTO)) {
            units.add(new Unit(input, FormatCatalogue.reader(format)));
            return;
        }
        try {
            Candidate candidate = CandidateReader.look(input);
            FormatCatalogue.recognise(candidate)
                    .ifPresentOrElse(reader -> units.add(new Unit(input, reader)), () -> unrecognised.add(name));
        } catch (IOException e) {
            unrecognised.add(name + " (cannot be opened: " + e.getClass().getSimpleName() + ")");
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> isVisible(child.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isVisible(String name) {
        return !name.startsWith(".") && HALF_WRITTEN.stream().noneMatch(name::endsWith);
    }
}
