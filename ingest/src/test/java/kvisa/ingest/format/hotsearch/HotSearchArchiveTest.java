package kvisa.ingest.format.hotsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kvisa.contract.post.Engagement;
import kvisa.ingest.Fixtures;
import kvisa.ingest.format.Candidate;
import kvisa.ingest.format.CandidateReader;
import kvisa.ingest.format.Draft;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.FormatReaderContract;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.Repair;
import kvisa.ingest.format.SetAsideReason;
import kvisa.ingest.format.UnitInput;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotSearchArchiveTest extends FormatReaderContract {

    @Override
    protected FormatReader reader() {
        return new HotSearchArchive();
    }

    @Override
    protected String sample() {
        return "hotsearch/2025-09-30";
    }

    @Override
    protected List<String> privateParts() {
        return List.of("观察者寅卯", "pre_seqid", "175922148176502363");
    }

    @Test
    void anAppearanceIsOnePostPerTitleAndHour() {
        Draft draft = drafts().stream()
                .filter(each -> each.text().startsWith("如何看待"))
                .findFirst()
                .orElseThrow();
        assertThat(draft.id()).matches("weibo-hotsearch:[0-9a-f]{16}:2025093016");
        assertThat(draft.text()).isEqualTo("如何看待中国新政\n@观察者寅卯 认为“K字签证”并非没有门槛");
        assertThat(draft.when().createdAt()).isEqualTo(Instant.parse("2025-09-30T08:00:00Z"));
        assertThat(draft.when().collectedAt()).isEqualTo(Instant.parse("2025-09-30T09:00:00Z"));
        assertThat(draft.engagement()).isEqualTo(new Engagement(null, 1L, null, 10L, 1000L));
    }

    @Test
    void ofARepeatedTitleTheHotterEntryCounts() {
        assertThat(drafts())
                .filteredOn(each -> each.text().startsWith("K签增设"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.engagement().heat()).isEqualTo(300_002));
        assertThat(setAside(SetAsideReason.TITLE_REPEATED_IN_HOUR)).isEqualTo(1);
    }

    @Test
    void advertisingIsSetAside() {
        assertThat(setAside(SetAsideReason.PAID_PLACEMENT)).isEqualTo(1);
        assertThat(drafts()).noneMatch(draft -> draft.text().contains("中介"));
    }

    @Test
    void anEntryWithoutHeatCountsWithHeatZero() {
        Draft pinned = drafts().stream()
                .filter(each -> each.text().equals("K签证置顶"))
                .findFirst()
                .orElseThrow();
        assertThat(pinned.engagement().heat()).isZero();
        assertThat(pinned.engagement().weight()).isZero();
        assertThat(pinned.repairs()).containsExactly(Repair.HEAT_MISSING);
    }

    @Test
    void everyReadableHourIsSeenAndNoOther() {
        assertThat(readings())
                .filteredOn(Reading.HourSeen.class::isInstance)
                .extracting(reading -> ((Reading.HourSeen) reading).hour())
                .containsExactly(Instant.parse("2025-09-30T08:00:00Z"), Instant.parse("2025-09-30T10:00:00Z"));
    }

    @Test
    void summaryIsNoHourAndBrokenFilesAreRejected() {
        assertThat(drafts()).noneMatch(draft -> draft.text().contains("全天总结"));
        assertThat(unusable())
                .extracting(
                        each -> each.place().container() + ":" + each.place().position(), Reading.Unusable::why)
                .containsExactly(
                        tuple("2025-09-30/16.json:7", Rejection.NO_TEXT),
                        tuple("2025-09-30/16.json:8", Rejection.NOT_JSON),
                        tuple("2025-09-30/17.json:1", Rejection.NOT_AN_HOUR),
                        tuple("2025-09-30/24.json:1", Rejection.NOT_AN_HOUR));
    }

    @Test
    void anArchiveGivesThePostsOfItsFolder(@TempDir Path folder) throws IOException {
        // Given
        Path archive = folder.resolve("days.tar.gz");
        pack(Fixtures.sample(sample()), archive);
        Candidate candidate = CandidateReader.look(new UnitInput(archive, "days.tar.gz"));
        // When
        List<Reading> fromArchive = readings(archive);
        // Then
        assertThat(reader().recognises(candidate)).isTrue();
        assertThat(fromArchive)
                .filteredOn(Reading.Found.class::isInstance)
                .extracting(found -> ((Reading.Found) found).draft())
                .containsExactlyInAnyOrderElementsOf(drafts());
        assertThat(fromArchive.get(0).place().container()).isEqualTo("days.tar.gz!api/2025-09-30/16.json");
    }

    private long setAside(SetAsideReason why) {
        return readings().stream()
                .filter(reading -> reading instanceof Reading.SetAside aside && aside.why() == why)
                .count();
    }

    private static void pack(Path day, Path archive) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
                var files = Files.list(day)) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                TarArchiveEntry entry = new TarArchiveEntry("api/" + day.getFileName() + "/" + file.getFileName());
                entry.setSize(bytes.length);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
    }
}
