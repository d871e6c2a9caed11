package kvisa.dashboard.history.duckdb;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import kvisa.contract.aggregate.CellTotal;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.HistoryException;
import kvisa.dashboard.history.HistoryStore;
import kvisa.dashboard.history.HistoryStoreContract;
import org.junit.jupiter.api.Test;

class DuckDbHistoryStoreTest extends HistoryStoreContract {

    @Override
    protected HistoryStore open(Path folder) {
        return new DuckDbHistoryStore(folder.resolve("sub").resolve("history.duckdb"), 2, 128);
    }

    @Test
    void batchThatFailsHalfwayLeavesNeitherRowsNorPositions() throws SQLException {
        // Given: the last table a batch writes to is missing
        store.close();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file())) {
            Sql.execute(connection, List.of("DROP TABLE positions"));
        }
        store = open(folder);
        HistoryBatch batch = new HistoryBatch.Builder()
                .post(new Change<>(
                        "weibo:1", post("weibo:1", "2025-09-28T01:00:00Z").build()))
                .position(position("kvisa.assessed.v1", 0, 1))
                .build();

        // Then
        assertThatThrownBy(() -> store.apply(batch)).isInstanceOf(HistoryException.class);
        assertThat(store.pulse().posts()).isZero();
        assertThat(store.pulse().revision()).isZero();
    }

    @Test
    void storeWorksOnAfterAFailedBatch() {
        // Given: something that is no cell total
        @SuppressWarnings("unchecked") // that is the point
        Change<CellTotal> noTotal = (Change<CellTotal>) (Change<?>) new Change<>("cell", "none");
        HistoryBatch broken = new HistoryBatch.Builder()
                .post(new Change<>(
                        "weibo:1", post("weibo:1", "2025-09-28T01:00:00Z").build()))
                .cell(noTotal)
                .position(position("kvisa.assessed.v1", 0, 1))
                .build();
        assertThatThrownBy(() -> store.apply(broken)).isInstanceOf(ClassCastException.class);

        // When
        feed(post("weibo:2", "2025-09-28T01:00:00Z").build());

        // Then
        assertThat(store.pulse().posts()).isEqualTo(1);
        assertThat(store.positions()).isEmpty();
    }

    @Test
    void fileOfAnotherVersionIsEmptiedToBeRebuilt() throws SQLException {
        // Given
        feed(post("weibo:1", "2025-09-28T01:00:00Z").build());
        store.close();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file())) {
            Sql.execute(connection, List.of("UPDATE meta SET value = 0 WHERE name = 'version'"));
        }

        // When
        store = open(folder);

        // Then
        assertThat(store.pulse().posts()).isZero();
        assertThat(store.positions()).isEmpty();
    }

    @Test
    void fileThatIsNoDatabaseIsRefusedWithWhatToDo() throws IOException {
        // Given
        Path other = folder.resolve("sub").resolve("other.duckdb");
        Files.writeString(other, "no database ".repeat(1000));

        // Then
        assertThatThrownBy(() -> new DuckDbHistoryStore(other, 1, 128))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("other.duckdb")
                .hasMessageContaining("delete it");
    }

    private Path file() {
        return folder.resolve("sub").resolve("history.duckdb");
    }
}
