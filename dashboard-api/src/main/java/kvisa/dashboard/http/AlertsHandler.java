package kvisa.dashboard.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kvisa.contract.alert.AlertState;
import kvisa.dashboard.history.History;
import kvisa.dashboard.http.answer.AlertsAnswer;
import kvisa.dashboard.query.BucketWidth;

/** {@code GET /api/v1/alerts} and {@code GET /api/v1/alerts/{id}}. */
record AlertsHandler(History history, RangeReader ranges, JsonAnswers json) {

    void list(Context context) {
        QueryReader query = new QueryReader(context.queryParamMap());
        RangeReader.Asked asked = RangeReader.read(query);
        Set<AlertState> states = query.values("state", "any of " + states(), AlertState::of);
        query.requireGood();
        json.send(context, new AlertsAnswer(history.alerts(ranges.complete(asked, BucketWidth.HOUR), states)));
    }

    void one(Context context) {
        new QueryReader(context.queryParamMap()).requireGood();
        String id = context.pathParam("id");
        json.send(
                context,
                history.findAlert(id)
                        .orElseThrow(() -> new ProblemException(Problem.of(
                                "no-such-alert", "No such alert", 404, "there is no alert with the id in this path"))));
    }

    private static String states() {
        return Arrays.stream(AlertState.values()).map(AlertState::wireName).collect(Collectors.joining(", "));
    }
}
