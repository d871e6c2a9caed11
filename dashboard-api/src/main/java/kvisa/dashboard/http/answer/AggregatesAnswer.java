package kvisa.dashboard.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kvisa.dashboard.history.AggregateCounts;
import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.BucketGrid;
import kvisa.dashboard.query.CountUnit;
import kvisa.dashboard.query.Dimension;
import kvisa.dashboard.query.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/aggregates}.
 *
 * @param from      start of the first bucket
 * @param to        end of the last bucket
 * @param bucket    width
 * @param tz        zone of the borders
 * @param modelId   model of the newest live post, null when there is none
 * @param unit      what is counted
 * @param n         distinct posts, texts or authors counted; one that is in several buckets or groups counts once here
 * @param coverage  hours seen
 * @param buckets   every bucket of the range
 */
public record AggregatesAnswer(
        Instant from,
        Instant to,
        String bucket,
        String tz,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String modelId,
        String unit,
        long n,
        CoverageShare coverage,
        List<Bucket> buckets) {

    /**
     * One bucket.
     *
     * @param start  its start
     * @param seen   false when no source covered it: a gap, not zero
     * @param cells  per group the dimensions asked for, then {@link #measures}; groups without posts are left out
     */
    public record Bucket(Instant start, boolean seen, List<Map<String, Object>> cells) {}

    /** The answer made of counts. */
    public static AggregatesAnswer of(AggregateQuery query, String bucket, String tz, AggregateCounts counts) {
        TimeRange range = query.grid().range();
        return new AggregatesAnswer(
                range.from(),
                range.to(),
                bucket,
                tz,
                counts.basis().modelId(),
                query.unit().wireName(),
                counts.basis().n(),
                CoverageShare.of(counts.basis(), range),
                buckets(query, counts));
    }

    /** Names of what a cell counts, in order. */
    public static List<String> measures(CountUnit unit) {
        return switch (unit) {
            case POSTS -> List.of("posts", "engagement", "uncertain");
            case TEXTS -> List.of("posts", "engagement", "uncertain", "texts");
            case AUTHORS -> List.of("posts", "engagement", "uncertain", "authors", "postsWithoutAuthor");
        };
    }

    private static List<Bucket> buckets(AggregateQuery query, AggregateCounts counts) {
        Map<Instant, List<Map<String, Object>>> cells = counts.groups().stream()
                .collect(Collectors.groupingBy(
                        AggregateCounts.Group::bucket,
                        Collectors.mapping(group -> cell(query, group), Collectors.toList())));
        BucketGrid grid = query.grid();
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < grid.starts().size(); i++) {
            Instant start = grid.starts().get(i);
            boolean seen = counts.basis().isSeen(new TimeRange(start, grid.endOf(i)));
            buckets.add(new Bucket(start, seen, cells.getOrDefault(start, List.of())));
        }
        return buckets;
    }

    private static Map<String, Object> cell(AggregateQuery query, AggregateCounts.Group group) {
        List<Dimension> groupBy = query.groupBy();
        Map<String, Object> cell = new LinkedHashMap<>();
        for (int i = 0; i < groupBy.size(); i++) {
            cell.put(groupBy.get(i).wireName(), group.labels().get(i));
        }
        List<Long> counted = List.of(
                group.tally().posts(),
                group.tally().engagement(),
                group.tally().uncertain(),
                group.units().n(),
                group.units().unknown());
        List<String> measures = measures(query.unit());
        for (int i = 0; i < measures.size(); i++) {
            cell.put(measures.get(i), counted.get(i));
        }
        return cell;
    }
}
