package kvisa.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import kvisa.ingest.InboxState.Stamp;
import kvisa.ingest.report.UnitReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final Path FILE = Path.of("a.jsonl");

    @TempDir
    Path folder = Path.of("");

    private final MemorySink sink = new MemorySink();
    private final InboxState state = new InboxState();

    @BeforeEach
    void aFileLiesInTheInbox() throws IOException {
        Files.copy(Fixtures.sample("generic/posts.jsonl"), folder.resolve("a.jsonl"));
    }

    @Test
    void readsWhatLiesThereAtOnceAndNewFilesOnceTheyRest() throws IOException {
        try (Inbox inbox = inbox()) {
            assertThat(units(inbox)).containsExactly("a.jsonl");
            Files.copy(Fixtures.sample("generic/posts.csv"), folder.resolve("b.csv"));
            assertThat(units(inbox)).isEmpty();
            assertThat(units(inbox)).containsExactly("b.csv");
            assertThat(units(inbox)).isEmpty();
        }
    }

    @Test
    void aDayFolderIsReadAgainWhenAnHourArrives() throws IOException {
        Path day = Files.createDirectory(folder.resolve("2025-09-30"));
        Files.copy(Fixtures.sample("hotsearch/2025-09-30/16.json"), day.resolve("16.json"));
        try (Inbox inbox = inbox()) {
            assertThat(units(inbox)).containsExactlyInAnyOrder("2025-09-30", "a.jsonl");
            Files.copy(day.resolve("16.json"), day.resolve("17.json"), StandardCopyOption.REPLACE_EXISTING);
            units(inbox);
            assertThat(units(inbox)).containsExactly("2025-09-30");
            assertThat(sink.table().keySet()).anyMatch(id -> id.endsWith(":2025093017"));
        }
    }

    @Test
    void watchingEndsWhenClosed() throws IOException {
        Inbox inbox = inbox();
        inbox.close();
        inbox.watch(Duration.ofDays(1), ProgressListener.NONE);
        assertThat(sink.posts).isNotEmpty();
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(
                        () -> new Inbox(Fixtures.ingest(sink), List.of(folder.resolve("absent")), ReadOptions.auto()))
                .hasMessageContaining("ingest.inbox: ")
                .hasMessageEndingWith("absent is no folder");
    }

    @Test
    void whatIsThereAtTheFirstLookCountsAsResting() {
        assertThat(state.isReady(FILE, new Stamp(1, 1))).isTrue();
        state.endOfLook();
        assertThat(state.isReady(FILE, new Stamp(1, 1))).isFalse();
    }

    @Test
    void aGrowingFileIsReadWhenItRestsOrAfterTwelveLooks() {
        state.endOfLook();
        assertThat(state.isReady(FILE, new Stamp(1, 1))).isFalse();
        assertThat(state.isReady(FILE, new Stamp(2, 2))).isFalse();
        assertThat(state.isReady(FILE, new Stamp(2, 2))).isTrue();
        for (int look = 1; look < 12; look++) {
            assertThat(state.isReady(FILE, new Stamp(2 + look, 2 + look))).isFalse();
        }
        assertThat(state.isReady(FILE, new Stamp(99, 99))).isTrue();
    }

    private Inbox inbox() {
        return new Inbox(Fixtures.ingest(sink), List.of(folder), ReadOptions.auto());
    }

    private static List<String> units(Inbox inbox) throws IOException {
        return inbox.readNew(ProgressListener.NONE).units().stream()
                .map(UnitReport::unit)
                .toList();
    }
}
