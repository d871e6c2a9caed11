package kvisa.dashboard.history;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.BucketGrid;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.CountUnit;
import kvisa.dashboard.query.Dimension;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Relevance;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store for each test, and what the tests of its contract share. */
abstract class HistoryStoreFixture {

    protected static final TopicPosition.TopicIdentity IDENTITY = new TopicPosition.TopicIdentity("cluster", "topic-1");
    protected static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    protected static final TimeRange DAY = range("2025-09-28T00:00:00Z", "2025-09-29T00:00:00Z");

    @TempDir
    protected Path folder;

    protected HistoryStore store;

    /** Opens the store of a folder; again after closing gives the same contents. */
    protected abstract HistoryStore open(Path folder);

    @BeforeEach
    void openStore() {
        store = open(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    protected static TopicPosition position(String topic, int partition, long next) {
        return new TopicPosition(topic, partition, IDENTITY, next, Instant.parse("2025-09-28T12:00:00Z"));
    }

    protected void feed(AssessedPost... posts) {
        store.apply(Feeding.postsAndCells(List.of(posts)).build());
    }

    protected static RejectedRecord rejected(String container, long position) {
        return RejectedRecord.at(
                new RejectedRecord.Place(container, position),
                RejectStage.DECODE,
                "found no version",
                Instant.parse("2025-09-28T12:00:00Z"),
                null);
    }

    protected List<AssessedPost> listed(PostFilter filter) {
        return store.posts(new Slice(DAY, filter), 100, null).posts();
    }

    protected SummaryCounts summary(String from, String to, PostFilter filter) {
        return store.summarise(new Slice(range(from, to), filter));
    }

    protected List<AggregateCounts.Group> groups(String width, ZoneId zone, PostFilter filter, Dimension... by) {
        return aggregate(width, zone, filter, by).groups();
    }

    protected AggregateCounts aggregate(String width, ZoneId zone, PostFilter filter, Dimension... by) {
        BucketGrid grid =
                BucketGrid.of(range("2025-09-28T00:00:00Z", "2025-09-28T18:00:00Z"), BucketWidth.parse(width), zone);
        return store.aggregate(new AggregateQuery(grid, filter, List.of(by)));
    }

    protected AggregateCounts aggregate(CountUnit unit, Dimension... by) {
        BucketGrid grid = BucketGrid.of(
                range("2025-09-28T00:00:00Z", "2025-09-28T18:00:00Z"), BucketWidth.parse("P1D"), ZoneId.of("UTC"));
        return store.aggregate(new AggregateQuery(grid, PostFilter.ON_TOPIC, List.of(by), unit));
    }

    protected static Map<String, Long> posts(AggregateCounts counts) {
        return counts.groups().stream()
                .collect(toMap(
                        group -> group.labels().get(0).toString(),
                        group -> group.tally().posts(),
                        Long::sum));
    }

    protected static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }

    protected static PostFilter themes(Theme... themes) {
        return new PostFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(themes), Set.of(), Relevance.ON_TOPIC);
    }

    protected static PostFilter targets(Target... targets) {
        return new PostFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(targets), Relevance.ON_TOPIC);
    }

    protected static PostFilter platform(String platform) {
        return new PostFilter(Set.of(), Set.of(platform), Set.of(), Set.of(), Set.of(), Set.of(), Relevance.ON_TOPIC);
    }

    protected static PostFilter relevance(Relevance relevance) {
        return new PostFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), relevance);
    }
}
