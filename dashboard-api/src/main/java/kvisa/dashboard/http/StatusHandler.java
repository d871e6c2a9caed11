package kvisa.dashboard.http;

import io.javalin.http.Context;
import java.util.function.Supplier;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.History;
import kvisa.dashboard.history.HistoryException;
import kvisa.dashboard.http.answer.HealthAnswer;
import kvisa.dashboard.http.answer.StatusAnswer;

/** {@code GET /api/v1/status} for people, {@code GET /health} for machines. */
final class StatusHandler {

    private final History history;
    private final Supplier<FeedState> feed;
    private final String version;
    private final JsonAnswers json;

    StatusHandler(History history, Supplier<FeedState> feed, String version, JsonAnswers json) {
        this.history = history;
        this.feed = feed;
        this.version = version;
        this.json = json;
    }

    void status(Context context) {
        new QueryReader(context.queryParamMap()).requireGood();
        json.send(context, StatusAnswer.of(history.status(), version, feed.get().lag()));
    }

    /**
     * Down when the history cannot be read or feeding it has failed for good: both need this process restarted. Waiting
     * for brokers is not down: a restart of this process would not bring them back.
     */
    void health(Context context) {
        FeedState state = feed.get();
        String store = storeHealth();
        boolean up = store.equals("readable") && state.phase() != FeedState.Phase.FAILED;
        context.status(up ? 200 : 503);
        String detail = state.detail().isEmpty() ? "" : ": " + state.detail();
        json.send(
                context,
                new HealthAnswer(up ? "up" : "down", store, state.phase().wireName() + detail));
    }

    private String storeHealth() {
        try {
            history.pulse();
            return "readable";
        } catch (HistoryException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
