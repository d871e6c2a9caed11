package kvisa.dashboard.http;

import io.javalin.http.Context;
import java.time.Instant;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.HistoryException;
import kvisa.dashboard.http.answer.HealthAnswer;
import kvisa.dashboard.http.answer.StatusAnswer;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/status} for people, {@code GET /health} for machines. */
final class StatusHandler {

    private final DashboardServer.Sources sources;
    private final JsonAnswers json;

    StatusHandler(DashboardServer.Sources sources, JsonAnswers json) {
        this.sources = sources;
        this.json = json;
    }

    void status(Context context) {
        new QueryReader(context.queryParamMap()).requireGood();
        FeedState feed = sources.feed().get();
        json.send(
                context,
                StatusAnswer.of(sources.history().status(), nothingNewSince(feed), sources.version(), feed.lag()));
    }

    private @Nullable Instant nothingNewSince(FeedState feed) {
        Instant now = sources.clock().instant();
        return StandstillWatch.heard(sources.history(), feed, now)
                .flatMap(heard -> sources.standstill().since(heard, now))
                .orElse(null);
    }

    /**
     * Down when the history cannot be read or feeding it has failed for good: both need this process restarted. Waiting
     * for brokers is not down: a restart of this process would not bring them back.
     */
    void health(Context context) {
        FeedState state = sources.feed().get();
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
            sources.history().pulse();
            return "readable";
        } catch (HistoryException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
