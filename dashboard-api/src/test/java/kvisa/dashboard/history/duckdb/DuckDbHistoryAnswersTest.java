package kvisa.dashboard.history.duckdb;

import java.nio.file.Path;
import kvisa.dashboard.history.HistoryAnswersContract;
import kvisa.dashboard.history.HistoryStore;

class DuckDbHistoryAnswersTest extends HistoryAnswersContract {

    @Override
    protected HistoryStore open(Path folder) {
        return new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 128);
    }
}
