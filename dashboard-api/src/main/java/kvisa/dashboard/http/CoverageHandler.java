package kvisa.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import kvisa.dashboard.history.History;
import kvisa.dashboard.http.answer.CoverageAnswer;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.TimeRange;

/** {@code GET /api/v1/coverage}: the hours in which anyone listened. */
record CoverageHandler(History history, RangeReader ranges, JsonAnswers json) implements Handler {

    /** Longest range: ten years. */
    private static final long MAX_HOURS = 87_660;

    @Override
    public void handle(Context context) {
        QueryReader query = new QueryReader(context.queryParamMap());
        RangeReader.Asked asked = RangeReader.read(query);
        query.requireGood();
        TimeRange range = ranges.complete(asked, BucketWidth.HOUR);
        if (range.hours() > MAX_HOURS) {
            throw new ProblemException(Problem.badParameters(List.of(new Problem.BadInput(
                    "from", range.from().toString(), "a range of at most " + MAX_HOURS + " hours"))));
        }
        json.send(context, CoverageAnswer.of(history.coverage(range)));
    }
}
