package kvisa.dashboard;

import kvisa.contract.handling.AlertHandling;
import kvisa.dashboard.alerting.HandlingLog;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.HistoryStore;

/** Puts what is done about alerts straight into a store, as if it had come back over the topic at once. */
public record StoreHandlingLog(HistoryStore store) implements HandlingLog {

    @Override
    public void put(AlertHandling handling) {
        store.apply(new HistoryBatch.Builder()
                .handling(new Change<>(handling.key(), handling))
                .build());
    }

    @Override
    public void remove(String key) {
        store.apply(new HistoryBatch.Builder().handling(new Change<>(key, null)).build());
    }
}
