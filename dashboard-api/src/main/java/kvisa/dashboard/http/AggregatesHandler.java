package kvisa.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kvisa.dashboard.history.AggregateCounts;
import kvisa.dashboard.history.History;
import kvisa.dashboard.http.answer.AggregatesAnswer;
import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.BucketGrid;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.CountUnit;
import kvisa.dashboard.query.Dimension;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.TimeRange;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/aggregates}: counts per bucket and group. */
record AggregatesHandler(History history, RangeReader ranges, JsonAnswers json) implements Handler {

    /** What a request asks for. */
    private record Asked(
            RangeReader.Asked range,
            BucketWidth width,
            PostFilter filter,
            List<Dimension> groupBy,
            CountUnit unit,
            Format format) {}

    @Override
    public void handle(Context context) {
        Asked asked = read(new QueryReader(context.queryParamMap()));
        TimeRange range = ranges.complete(asked.range(), asked.width());
        AggregateQuery query = new AggregateQuery(grid(asked, range), asked.filter(), asked.groupBy(), asked.unit());
        AggregateCounts counts = history.aggregate(query);
        AggregatesAnswer answer = AggregatesAnswer.of(
                query, asked.width().toString(), asked.range().zone().getId(), counts);
        if (asked.format() == Format.CSV) {
            context.contentType(CsvTable.MEDIA_TYPE).result(csv(query, answer));
        } else {
            json.send(context, answer);
        }
    }

    private static Asked read(QueryReader query) {
        Asked asked = new Asked(
                RangeReader.read(query),
                query.value("bucket", "a multiple of PT5M such as PT1H, or whole days such as P1D", BucketWidth::parse)
                        .orElse(BucketWidth.HOUR),
                FilterReader.read(query),
                List.copyOf(query.values("groupBy", "any of " + dimensions(), Dimension::of)),
                query.value("unit", "one of " + units(), CountUnit::of).orElse(CountUnit.POSTS),
                Format.read(query));
        if (AggregateQuery.combinesThemeAndTarget(asked.filter(), asked.groupBy())) {
            query.refuse(
                    "theme",
                    "theme and target in one request",
                    "one of them: a post is counted per theme and per target, never per pair of both");
        }
        query.requireGood();
        return asked;
    }

    private static BucketGrid grid(Asked asked, TimeRange range) {
        try {
            return BucketGrid.of(range, asked.width(), asked.range().zone());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.badParameters(List.of(new Problem.BadInput(
                    "bucket", asked.width().toString(), "wider buckets or a shorter range: " + e.getMessage()))));
        }
    }

    private static String dimensions() {
        return Arrays.stream(Dimension.values()).map(Dimension::wireName).collect(Collectors.joining(", "));
    }

    private static String units() {
        return Arrays.stream(CountUnit.values()).map(CountUnit::wireName).collect(Collectors.joining(", "));
    }

    /** One row per group; a seen bucket without posts is a row of zeros, a gap a row without numbers. */
    private static String csv(AggregateQuery query, AggregatesAnswer answer) {
        List<String> measures = AggregatesAnswer.measures(query.unit());
        List<String> header = new ArrayList<>(List.of("start", "seen"));
        query.groupBy().forEach(dimension -> header.add(dimension.wireName()));
        header.addAll(measures);
        CsvTable table = new CsvTable(header);
        for (AggregatesAnswer.Bucket bucket : answer.buckets()) {
            for (Map<String, Object> cell : bucket.cells()) {
                table.row(row(bucket, new ArrayList<>(cell.values())));
            }
            if (bucket.cells().isEmpty()) {
                table.row(row(bucket, empty(bucket.seen(), query.groupBy().size(), measures.size())));
            }
        }
        return table.text();
    }

    private static List<@Nullable Object> empty(boolean seen, int labels, int measures) {
        List<@Nullable Object> values = new ArrayList<>(CsvTable.blanks(labels));
        values.addAll(seen ? Collections.nCopies(measures, 0) : CsvTable.blanks(measures));
        return values;
    }

    private static @Nullable Object[] row(AggregatesAnswer.Bucket bucket, List<? extends @Nullable Object> values) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(bucket.start());
        row.add(bucket.seen());
        row.addAll(values);
        return row.toArray();
    }
}
