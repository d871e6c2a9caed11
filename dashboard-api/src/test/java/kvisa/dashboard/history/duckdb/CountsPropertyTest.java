package kvisa.dashboard.history.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.history.AggregateCounts;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.BucketGrid;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.Dimension;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Relevance;
import kvisa.dashboard.query.TimeRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, the counts are those of going through the posts one by one. */
class CountsPropertyTest {

    private static final List<String> ZONES = List.of("Asia/Shanghai", "UTC", "America/New_York", "Asia/Kathmandu");
    private static final List<String> WIDTHS = List.of("PT5M", "PT15M", "PT1H", "PT6H", "P1D", "P7D");

    @TempDir
    private static Path folder;

    private static DuckDbHistoryStore store;
    private static List<AssessedPost> posts;

    private final Random random = new Random(42);

    @BeforeAll
    static void feed() {
        HistoryBatch batch = Feeding.inventedWeek(1_500);
        posts = batch.posts().stream().map(Change::value).toList();
        store = new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 256);
        store.apply(batch);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void countsAreThoseOfGoingThroughThePosts() {
        for (int i = 0; i < 150; i++) {
            AggregateQuery query = randomQuery();

            AggregateCounts counts = store.aggregate(query);

            List<AssessedPost> matching = posts.stream()
                    .filter(post -> isIn(query.grid().range(), post) && matches(query.filter(), post))
                    .toList();
            assertThat(counts.basis().n()).as(query.toString()).isEqualTo(matching.size());
            assertThat(asMap(counts)).as(query.toString()).isEqualTo(counted(query, matching));
        }
    }

    private AggregateQuery randomQuery() {
        while (true) {
            PostFilter filter = randomFilter();
            List<Dimension> groupBy = randomSome(Dimension.class).stream().toList();
            if (!AggregateQuery.combinesThemeAndTarget(filter, groupBy)) {
                return new AggregateQuery(randomGrid(), filter, groupBy);
            }
        }
    }

    private BucketGrid randomGrid() {
        Instant from = Instant.parse("2025-09-23T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(10_000)));
        TimeRange range = new TimeRange(from, from.plus(Duration.ofMinutes(1 + random.nextInt(6_000))));
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return BucketGrid.of(range, BucketWidth.parse(WIDTHS.get(random.nextInt(WIDTHS.size()))), zone);
    }

    private PostFilter randomFilter() {
        Set<String> platforms = random.nextInt(3) == 0 ? Set.of("weibo", "reddit") : Set.of();
        return new PostFilter(
                randomSome(Language.class),
                platforms,
                randomSome(Stance.class),
                randomSome(XenophobiaLevel.class),
                randomSome(Theme.class),
                randomSome(Target.class),
                Relevance.values()[random.nextInt(3)]);
    }

    /** Nothing in two of three cases, else any subset. */
    private <E extends Enum<E>> EnumSet<E> randomSome(Class<E> type) {
        EnumSet<E> some = EnumSet.noneOf(type);
        if (random.nextInt(3) == 0) {
            Stream.of(type.getEnumConstants())
                    .filter(each -> random.nextBoolean())
                    .forEach(some::add);
        }
        return some;
    }

    private static boolean isIn(TimeRange range, AssessedPost post) {
        return !post.eventTime().isBefore(range.from()) && post.eventTime().isBefore(range.to());
    }

    private static boolean matches(PostFilter filter, AssessedPost post) {
        Assessment reading = post.assessment();
        return (filter.languages().isEmpty() || filter.languages().contains(reading.language()))
                && (filter.platforms().isEmpty()
                        || filter.platforms().contains(post.post().origin().platform()))
                && (filter.stances().isEmpty()
                        || filter.stances().contains(reading.stance().verdict()))
                && (filter.xenophobia().isEmpty()
                        || filter.xenophobia().contains(reading.xenophobia().level()))
                && (filter.themes().isEmpty() || reading.themes().stream().anyMatch(filter.themes()::contains))
                && (filter.targets().isEmpty()
                        || filter.targets().contains(reading.xenophobia().target()))
                && (filter.relevance() == Relevance.ANY
                        || reading.relevant() == (filter.relevance() == Relevance.ON_TOPIC));
    }

    private static Map<List<Object>, Tally> asMap(AggregateCounts counts) {
        Map<List<Object>, Tally> groups = new HashMap<>();
        counts.groups().forEach(group -> {
            List<Object> key = new ArrayList<>(group.labels());
            key.add(0, group.bucket());
            assertThat(groups.put(key, group.tally())).isNull();
        });
        return groups;
    }

    private static Map<List<Object>, Tally> counted(AggregateQuery query, List<AssessedPost> matching) {
        Map<List<Object>, Tally> groups = new HashMap<>();
        for (AssessedPost post : matching) {
            for (List<Object> key : keys(query, post)) {
                groups.merge(key, Tally.of(post), Tally::plus);
            }
        }
        return groups;
    }

    private static List<List<Object>> keys(AggregateQuery query, AssessedPost post) {
        List<List<Object>> keys = List.of(List.of(bucket(query.grid(), post)));
        for (Dimension dimension : query.groupBy()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> key : keys) {
                for (Object label : labels(query.filter(), dimension, post)) {
                    List<Object> extended = new ArrayList<>(key);
                    extended.add(label);
                    longer.add(extended);
                }
            }
            keys = longer;
        }
        return keys;
    }

    private static Instant bucket(BucketGrid grid, AssessedPost post) {
        return grid.starts().stream()
                .filter(start -> !start.isAfter(post.eventTime()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static List<Object> labels(PostFilter filter, Dimension dimension, AssessedPost post) {
        Assessment reading = post.assessment();
        return switch (dimension) {
            case STANCE -> List.of(reading.stance().verdict().wireName());
            case LANGUAGE -> List.of(reading.language().wireName());
            case PLATFORM -> List.of(post.post().origin().platform());
            case XENOPHOBIA -> List.of(reading.xenophobia().level().level());
            case TARGET -> List.of(reading.xenophobia().target().wireName());
            case RELEVANT -> List.of(reading.relevant());
            case THEME ->
                reading.themes().stream()
                        .filter(theme ->
                                filter.themes().isEmpty() || filter.themes().contains(theme))
                        .<Object>map(Theme::wireName)
                        .toList();
        };
    }
}
