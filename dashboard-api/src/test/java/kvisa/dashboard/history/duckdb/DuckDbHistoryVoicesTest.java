package kvisa.dashboard.history.duckdb;

import java.nio.file.Path;
import kvisa.dashboard.history.HistoryStore;
import kvisa.dashboard.history.HistoryVoicesContract;

class DuckDbHistoryVoicesTest extends HistoryVoicesContract {

    @Override
    protected HistoryStore open(Path folder) {
        return new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 128);
    }
}
