package kvisa.dashboard.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.dashboard.alerting.HandledAlert;
import kvisa.dashboard.alerting.SeriesScope;
import kvisa.dashboard.alerting.WatchedAlert;
import kvisa.dashboard.history.History;
import kvisa.dashboard.http.answer.AlertAnswer;
import kvisa.dashboard.http.answer.AlertPostsAnswer;
import kvisa.dashboard.http.answer.AlertsAnswer;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;

/** {@code GET /api/v1/alerts}, {@code GET /api/v1/alerts/{id}} and the posts behind one. */
record AlertsHandler(History history, AlertBoards boards, AlertTerms terms, RangeReader ranges, JsonAnswers json) {

    private static final int DEFAULT_POSTS = 5;
    private static final int MAX_POSTS = 50;

    void list(Context context) {
        QueryReader query = new QueryReader(context.queryParamMap());
        RangeReader.Asked asked = RangeReader.read(query);
        Set<AlertState> states = query.values("state", "any of " + states(), AlertState::of);
        query.requireGood();
        TimeRange range = ranges.complete(asked, BucketWidth.HOUR);
        Set<String> wanted =
                history.alerts(range, states).stream().map(SpikeAlert::id).collect(Collectors.toUnmodifiableSet());
        json.send(
                context,
                new AlertsAnswer(boards.of(range).alerts().stream()
                        .filter(alert -> wanted.contains(alert.alert().id()))
                        .map(alert -> AlertAnswer.of(alert, asked.zone()))
                        .toList()));
    }

    void one(Context context) {
        QueryReader query = new QueryReader(context.queryParamMap());
        ZoneId zone = RangeReader.zone(query);
        query.requireGood();
        SpikeAlert alert = alert(context);
        HandledAlert handled = boards.around(alert).find(alert.id()).orElseThrow(AlertsHandler::noSuchAlert);
        json.send(context, AlertAnswer.of(handled, zone).with(terms.of(alert)));
    }

    /** The posts of the alert's series and time that most people reacted to. */
    void posts(Context context) {
        QueryReader query = new QueryReader(context.queryParamMap());
        int limit = query.value("limit", "a whole number from 1 to " + MAX_POSTS, AlertsHandler::limit)
                .orElse(DEFAULT_POSTS);
        query.requireGood();
        SpikeAlert alert = alert(context);
        SeriesScope scope = WatchedAlert.of(alert).scope();
        List<AssessedPost> posts =
                history.topPosts(new Slice(time(alert), ScopeFilter.of(scope)), scope.exceptPlatforms(), limit);
        json.send(context, AlertPostsAnswer.of(posts, scope.known()));
    }

    static ProblemException noSuchAlert() {
        return new ProblemException(
                Problem.of("no-such-alert", "No such alert", 404, "there is no alert with the id in this path"));
    }

    private SpikeAlert alert(Context context) {
        return history.findAlert(context.pathParam("id")).orElseThrow(AlertsHandler::noSuchAlert);
    }

    /** From the first step out of range to the last step looked at, at least an hour. */
    private static TimeRange time(SpikeAlert alert) {
        Instant from = alert.times().startedAt();
        Instant resolvedAt = alert.times().resolvedAt();
        Instant to = resolvedAt == null ? alert.times().asOf() : resolvedAt;
        Instant atLeast = from.plus(Duration.ofHours(1));
        return new TimeRange(from, to.isBefore(atLeast) ? atLeast : to);
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_POSTS) {
            throw new IllegalArgumentException("out of range");
        }
        return limit;
    }

    private static String states() {
        return Arrays.stream(AlertState.values()).map(AlertState::wireName).collect(Collectors.joining(", "));
    }
}
