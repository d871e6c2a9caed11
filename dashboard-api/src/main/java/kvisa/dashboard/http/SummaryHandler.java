package kvisa.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import kvisa.dashboard.history.History;
import kvisa.dashboard.http.answer.SummaryAnswer;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;

/** {@code GET /api/v1/summary}: shares with intervals over a range. */
record SummaryHandler(History history, RangeReader ranges, JsonAnswers json) implements Handler {

    @Override
    public void handle(Context context) {
        QueryReader query = new QueryReader(context.queryParamMap());
        RangeReader.Asked asked = RangeReader.read(query);
        PostFilter filter = FilterReader.read(query);
        query.requireGood();
        TimeRange range = ranges.complete(asked, BucketWidth.HOUR);
        json.send(
                context,
                SummaryAnswer.of(
                        history.summarise(new Slice(range, filter)),
                        asked.zone().getId()));
    }
}
