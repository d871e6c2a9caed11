package kvisa.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kvisa.contract.codec.Codecs;
import kvisa.ingest.Fixtures;
import kvisa.ingest.FormatCatalogue;
import kvisa.ingest.MemorySink;
import kvisa.ingest.ProgressListener;
import kvisa.ingest.ReadOptions;
import kvisa.ingest.UnknownFormatException;
import kvisa.ingest.privacy.Anonymizer;
import kvisa.ingest.privacy.Pseudonyms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every reader must do with its own sample. A new format's test extends this. */
public abstract class FormatReaderContract {

    /** The reader under test. */
    protected abstract FormatReader reader();

    /** Its sample below {@code formats/}: a file, or a folder it knows. */
    protected abstract String sample();

    /** Handles, names, avatars and places in the sample, none of which may come out. */
    protected abstract List<String> privateParts();

    /** Readings of the sample. */
    protected final List<Reading> readings() {
        return readings(Fixtures.sample(sample()));
    }

    protected final List<Reading> readings(Path path) {
        List<Reading> readings = new ArrayList<>();
        try {
            reader().read(new UnitInput(path, name(path)), FormatOptions.DEFAULT, readings::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return readings;
    }

    /** Drafts of the sample, relevant or not. */
    protected final List<Draft> drafts() {
        return readings().stream()
                .filter(Reading.Found.class::isInstance)
                .map(found -> ((Reading.Found) found).draft())
                .toList();
    }

    protected final List<Reading.Unusable> unusable() {
        return readings().stream()
                .filter(Reading.Unusable.class::isInstance)
                .map(Reading.Unusable.class::cast)
                .toList();
    }

    @Test
    void catalogueRecognisesTheSampleAsThisFormatAlone() throws IOException {
        Path path = Fixtures.sample(sample());
        Candidate candidate = CandidateReader.look(new UnitInput(path, name(path)));
        assertThat(FormatCatalogue.all())
                .filteredOn(each -> each.recognises(candidate))
                .extracting(FormatReader::name)
                .containsExactly(reader().name());
    }

    @Test
    void readingTwiceGivesPostsEqualToTheByte() {
        assertThat(wire()).isEqualTo(wire()).isNotEmpty();
    }

    @Test
    void everyReadingSaysWhereItStands() {
        assertThat(readings()).isNotEmpty().allSatisfy(reading -> {
            assertThat(reading.place().container()).startsWith(name(Fixtures.sample(sample())));
            assertThat(reading.place().position()).isPositive();
        });
    }

    @Test
    void idsAndParentsNameThePlatform() {
        assertThat(drafts()).isNotEmpty().allSatisfy(draft -> {
            String prefix = draft.from().platform() + ":";
            assertThat(draft.id()).startsWith(prefix);
            String parent = draft.from().parentId();
            assertThat(parent == null || parent.startsWith(prefix)).isTrue();
        });
    }

    @Test
    void everyRecordHasOneOutcome() throws IOException {
        var report = Fixtures.ingest(new MemorySink())
                .read(Fixtures.sample(sample()), ReadOptions.auto(), ProgressListener.NONE);
        assertThat(report.counts().isBalanced()).isTrue();
        assertThat(report.counts().read())
                .isEqualTo(readings().stream()
                        .filter(reading -> !(reading instanceof Reading.HourSeen))
                        .count());
    }

    @Test
    void nothingPrivateComesOut() throws IOException {
        MemorySink sink = new MemorySink();
        Fixtures.ingest(sink).read(Fixtures.sample(sample()), ReadOptions.auto(), ProgressListener.NONE);
        assertThat(sink.posts).isNotEmpty();
        assertThat(sink.wire()).doesNotContain(privateParts().toArray(new String[0]));
        assertThat(drafts().toString()).doesNotContain(privateParts().toArray(new String[0]));
    }

    /** Damaged bytes are data: rejections, or a file nobody recognises, but never an exception of another kind. */
    @Test
    void damagedSamplesNeverBreakTheReader(@TempDir Path folder) throws IOException {
        Random random = new Random(20251001);
        for (int round = 0; round < 40; round++) {
            Path damaged = folder.resolve(round + "/" + name(Fixtures.sample(sample())));
            copyDamaged(Fixtures.sample(sample()), damaged, random);
            assertThatCode(() -> readings(damaged)).doesNotThrowAnyException();
            assertThatCode(() -> readOrRefuse(damaged)).doesNotThrowAnyException();
        }
    }

    private static void readOrRefuse(Path path) throws IOException {
        MemorySink sink = new MemorySink();
        try {
            var report = Fixtures.ingest(sink).read(path, ReadOptions.auto(), ProgressListener.NONE);
            assertThat(report.counts().isBalanced()).isTrue();
            sink.wire();
        } catch (UnknownFormatException e) {
            assertThat(sink.posts).isEmpty();
        }
    }

    private static void copyDamaged(Path from, Path to, Random random) throws IOException {
        if (Files.isDirectory(from)) {
            try (var files = Files.list(from)) {
                for (Path file : files.sorted().toList()) {
                    copyDamaged(file, to.resolve(file.getFileName().toString()), random);
                }
            }
            return;
        }
        byte[] bytes = Files.readAllBytes(from);
        for (int hit = random.nextInt(12); hit >= 0 && bytes.length > 0; hit--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Files.createDirectories(to.getParent());
        int keep = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        Files.write(to, Arrays.copyOf(bytes, keep));
    }

    private String wire() {
        Anonymizer anonymizer = new Anonymizer(new Pseudonyms("key".getBytes(StandardCharsets.UTF_8)));
        StringBuilder wire = new StringBuilder();
        drafts().forEach(draft -> wire.append(Codecs.POST.writeText(anonymizer.post(draft, "test"))));
        return wire.toString();
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
