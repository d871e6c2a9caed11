package kvisa.dashboard.history.duckdb;

import java.nio.file.Path;
import kvisa.dashboard.history.HistoryListsContract;
import kvisa.dashboard.history.HistoryStore;

class DuckDbHistoryListsTest extends HistoryListsContract {

    @Override
    protected HistoryStore open(Path folder) {
        return new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 128);
    }
}
