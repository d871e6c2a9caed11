package kvisa.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kvisa.contract.assess.Theme;
import kvisa.dashboard.history.History;
import kvisa.dashboard.history.PostCursor;
import kvisa.dashboard.http.answer.PostsAnswer;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Slice;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/posts}: the posts behind the figures, newest first. */
record PostsHandler(History history, RangeReader ranges, JsonAnswers json) implements Handler {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    /** Tells a CSV reader where the list goes on, which a JSON reader finds in {@code next}. */
    private static final String NEXT_CURSOR = "X-Next-Cursor";

    private static final List<String> COLUMNS = List.of(
            "id",
            "platform",
            "source",
            "url",
            "author",
            "text",
            "eventTime",
            "likes",
            "comments",
            "shares",
            "views",
            "heat",
            "language",
            "relevant",
            "stance",
            "stanceSure",
            "pOppose",
            "pSupport",
            "pNeutral",
            "xenophobia",
            "pNone",
            "pHostile",
            "pSevere",
            "target",
            "themes",
            "modelId");

    @Override
    public void handle(Context context) {
        QueryReader query = new QueryReader(context.queryParamMap());
        RangeReader.Asked asked = RangeReader.read(query);
        PostFilter filter = FilterReader.read(query);
        int limit = LimitReader.read(query, DEFAULT_LIMIT, MAX_LIMIT);
        Optional<PostCursor> cursor = query.value("cursor", "the value of next in an earlier answer", PostCursor::of);
        query.value("order", "newest", PostsHandler::order);
        Format format = Format.read(query);
        query.requireGood();
        Slice slice = new Slice(ranges.complete(asked, BucketWidth.HOUR), filter);
        send(context, format, PostsAnswer.of(history.posts(slice, limit, orNull(cursor))));
    }

    private void send(Context context, Format format, PostsAnswer answer) {
        if (format == Format.JSON) {
            json.send(context, answer);
            return;
        }
        if (answer.next() != null) {
            context.header(NEXT_CURSOR, answer.next());
        }
        context.contentType(CsvTable.MEDIA_TYPE).result(csv(answer));
    }

    private static String order(String text) {
        if (!text.equals("newest")) {
            throw new IllegalArgumentException("no order");
        }
        return text;
    }

    private static @Nullable PostCursor orNull(Optional<PostCursor> cursor) {
        return cursor.isPresent() ? cursor.get() : null;
    }

    private static String csv(PostsAnswer answer) {
        CsvTable table = new CsvTable(COLUMNS);
        answer.posts().forEach(post -> table.row(row(post)));
        return table.text();
    }

    private static @Nullable Object[] row(PostsAnswer.Item post) {
        var reading = post.assessment();
        var stance = reading.stance();
        var levels = reading.xenophobia().probabilities();
        return new @Nullable Object[] {
            post.id(),
            post.platform(),
            post.source(),
            post.url(),
            post.author(),
            post.text(),
            post.eventTime(),
            post.engagement().likes(),
            post.engagement().comments(),
            post.engagement().shares(),
            post.engagement().views(),
            post.engagement().heat(),
            reading.language(),
            reading.relevant(),
            stance.verdict(),
            stance.sure(),
            stance.probabilities().oppose(),
            stance.probabilities().support(),
            stance.probabilities().neutral(),
            reading.xenophobia().level().level(),
            levels.get(0),
            levels.get(1),
            levels.get(2),
            reading.xenophobia().target(),
            reading.themes().stream().map(Theme::wireName).collect(Collectors.joining(";")),
            reading.modelId()
        };
    }
}
