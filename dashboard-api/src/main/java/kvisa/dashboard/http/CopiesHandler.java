package kvisa.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kvisa.contract.assess.Stance;
import kvisa.dashboard.history.History;
import kvisa.dashboard.http.answer.CopiesAnswer;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Slice;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/copies}: the texts that were posted more than once, most copied first. */
record CopiesHandler(History history, RangeReader ranges, JsonAnswers json) implements Handler {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    @Override
    public void handle(Context context) {
        QueryReader query = new QueryReader(context.queryParamMap());
        RangeReader.Asked asked = RangeReader.read(query);
        PostFilter filter = FilterReader.read(query);
        int limit = LimitReader.read(query, DEFAULT_LIMIT, MAX_LIMIT);
        Format format = Format.read(query);
        query.requireGood();
        Slice slice = new Slice(ranges.complete(asked, BucketWidth.HOUR), filter);
        CopiesAnswer answer =
                CopiesAnswer.of(history.copies(slice, limit), asked.zone().getId());
        if (format == Format.CSV) {
            context.contentType(CsvTable.MEDIA_TYPE).result(csv(answer));
        } else {
            json.send(context, answer);
        }
    }

    private static String csv(CopiesAnswer answer) {
        List<String> header = new ArrayList<>(
                List.of("textCluster", "posts", "share", "authors", "postsWithoutAuthor", "firstSeen", "lastSeen"));
        Arrays.stream(Stance.values()).map(Stance::wireName).forEach(header::add);
        header.addAll(List.of("exampleId", "exampleText"));
        CsvTable table = new CsvTable(header);
        answer.copies().forEach(text -> table.row(row(text)));
        return table.text();
    }

    private static @Nullable Object[] row(CopiesAnswer.CopiedText text) {
        List<Object> row = new ArrayList<>(List.of(
                text.textCluster(),
                text.posts(),
                text.share(),
                text.authors(),
                text.postsWithoutAuthor(),
                text.firstSeen(),
                text.lastSeen()));
        text.stance().forEach(stance -> row.add(stance.posts()));
        row.addAll(List.of(text.example().id(), text.example().text()));
        return row.toArray();
    }
}
