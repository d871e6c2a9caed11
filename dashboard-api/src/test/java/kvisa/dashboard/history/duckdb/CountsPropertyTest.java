package kvisa.dashboard.history.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.history.AggregateCounts;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.CopyCounts;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.UnitCount;
import kvisa.dashboard.history.Voices;
import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.BucketGrid;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.CountUnit;
import kvisa.dashboard.query.Dimension;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Relevance;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, after edits and deletions, the counts are those of going through the live posts one by one. */
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
        HistoryBatch batch = Feeding.inventedWeek(1_800);
        List<AssessedPost> before = batch.posts().stream().map(Change::value).toList();
        store = new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 256);
        store.apply(batch);
        posts = live(before, new Random(7));
        store.apply(changes(before));
    }

    /** Every sixth post is gone, every sixth is another text, every sixth another text by somebody unknown. */
    private static List<AssessedPost> live(List<AssessedPost> before, Random random) {
        List<AssessedPost> live = new ArrayList<>();
        for (AssessedPost post : before) {
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> live.add(edited(post, post.post().origin().author(), random));
                case 2 -> live.add(edited(post, null, random));
                default -> live.add(post);
            }
        }
        return live;
    }

    private static AssessedPost edited(AssessedPost before, @Nullable String author, Random random) {
        Post post = before.post();
        Origin origin = post.origin();
        return new AssessedPost(
                new Post(
                        post.id(),
                        new Origin(origin.platform(), origin.source(), author, origin.url(), origin.parentId()),
                        post.text(),
                        post.language(),
                        post.createdAt(),
                        post.collectedAt(),
                        post.engagement()),
                before.eventTime(),
                before.assessment(),
                before.refinement(),
                String.format("%016x", random.nextInt(50)));
    }

    private static HistoryBatch changes(List<AssessedPost> before) {
        HistoryBatch.Builder batch = new HistoryBatch.Builder();
        before.forEach(post -> batch.post(new Change<>(post.post().id(), null)));
        Feeding.totals(before).keySet().forEach(cell -> batch.cell(new Change<>(cell.key(), null)));
        posts.forEach(post -> batch.post(new Change<>(post.post().id(), post)));
        Feeding.totals(posts)
                .forEach((cell, tally) -> batch.cell(new Change<>(cell.key(), new CellTotal(cell, tally))));
        return batch.build();
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
            assertThat(counts.basis().n())
                    .as(query.toString())
                    .isEqualTo(units(query.unit(), matching).n());
            assertThat(asMap(counts, AggregateCounts.Group::tally))
                    .as(query.toString())
                    .isEqualTo(counted(query, matching));
            assertThat(asMap(counts, AggregateCounts.Group::units))
                    .as(query.toString())
                    .isEqualTo(countedUnits(query, matching));
        }
    }

    @Test
    void voicesAndCopiesAreThoseOfGoingThroughThePosts() {
        for (int i = 0; i < 60; i++) {
            Slice slice = new Slice(randomGrid().range(), randomFilter());
            List<AssessedPost> matching = posts.stream()
                    .filter(post -> isIn(slice.range(), post) && matches(slice.filter(), post))
                    .toList();

            Voices voices = store.summarise(slice).voices();
            CopyCounts copies = store.copies(slice, 3);

            assertThat(voices.texts()).as(slice.toString()).isEqualTo(distinct(matching, AssessedPost::textCluster));
            assertThat(voices.authors())
                    .as(slice.toString())
                    .isEqualTo(distinct(matching, post -> post.post().origin().author()));
            assertThat(voices.postsWithoutAuthor())
                    .isEqualTo(units(CountUnit.AUTHORS, matching).unknown());
            assertCopies(copies, matching);
        }
    }

    private static void assertCopies(CopyCounts copies, List<AssessedPost> matching) {
        Map<String, List<AssessedPost>> byText =
                matching.stream().collect(Collectors.groupingBy(post -> Objects.requireNonNull(post.textCluster())));
        List<List<AssessedPost>> copied =
                byText.values().stream().filter(texts -> texts.size() > 1).toList();
        assertThat(copies.basis().n()).isEqualTo(matching.size());
        assertThat(copies.texts()).isEqualTo(byText.size());
        assertThat(copies.copiedTexts()).isEqualTo(copied.size());
        assertThat(copies.copiedPosts())
                .isEqualTo(copied.stream().mapToInt(List::size).sum());
        assertThat(copies.most())
                .extracting(text -> (int) text.posts())
                .containsExactlyElementsOf(copied.stream()
                        .map(List::size)
                        .sorted(Comparator.reverseOrder())
                        .limit(3)
                        .toList());
        copies.most().forEach(text -> assertCopiedText(text, byText.getOrDefault(text.textCluster(), List.of())));
    }

    private static void assertCopiedText(CopyCounts.CopiedText text, List<AssessedPost> posts) {
        AssessedPost first = posts.stream()
                .min(Comparator.comparing(AssessedPost::eventTime)
                        .thenComparing(post -> post.post().id()))
                .orElseThrow();
        UnitCount authors = units(CountUnit.AUTHORS, posts);
        assertThat(text.first()).isEqualTo(first);
        assertThat(text.firstSeen()).isEqualTo(first.eventTime());
        assertThat(text.lastSeen())
                .isEqualTo(posts.stream()
                        .map(AssessedPost::eventTime)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        assertThat(new UnitCount(text.authors(), text.postsWithoutAuthor())).isEqualTo(authors);
        assertThat(text.stances())
                .isEqualTo(posts.stream()
                        .collect(Collectors.groupingBy(
                                post -> post.assessment().stance().verdict(), Collectors.counting())));
    }

    private static Voices.Distinct distinct(List<AssessedPost> posts, Function<AssessedPost, @Nullable String> unit) {
        Map<Stance, Long> byStance = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            byStance.put(
                    stance,
                    posts.stream()
                            .filter(post -> post.assessment().stance().verdict() == stance)
                            .map(unit)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count());
        }
        return new Voices.Distinct(
                posts.stream().map(unit).filter(Objects::nonNull).distinct().count(), byStance);
    }

    private static UnitCount units(CountUnit unit, List<AssessedPost> posts) {
        return switch (unit) {
            case POSTS -> UnitCount.ofPosts(posts.size());
            case TEXTS ->
                new UnitCount(
                        posts.stream().map(AssessedPost::textCluster).distinct().count(), 0);
            case AUTHORS -> {
                List<String> authors = posts.stream()
                        .map(post -> post.post().origin().author())
                        .filter(Objects::nonNull)
                        .toList();
                yield new UnitCount(authors.stream().distinct().count(), posts.size() - authors.size());
            }
        };
    }

    private AggregateQuery randomQuery() {
        while (true) {
            PostFilter filter = randomFilter();
            List<Dimension> groupBy = randomSome(Dimension.class).stream().toList();
            if (!AggregateQuery.combinesThemeAndTarget(filter, groupBy)) {
                return new AggregateQuery(randomGrid(), filter, groupBy, CountUnit.values()[random.nextInt(3)]);
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

    private static <T> Map<List<Object>, T> asMap(AggregateCounts counts, Function<AggregateCounts.Group, T> part) {
        Map<List<Object>, T> groups = new HashMap<>();
        counts.groups().forEach(group -> {
            List<Object> key = new ArrayList<>(group.labels());
            key.add(0, group.bucket());
            assertThat(groups.put(key, part.apply(group))).isNull();
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

    private static Map<List<Object>, UnitCount> countedUnits(AggregateQuery query, List<AssessedPost> matching) {
        Map<List<Object>, List<AssessedPost>> groups = new HashMap<>();
        for (AssessedPost post : matching) {
            keys(query, post)
                    .forEach(key -> groups.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(post));
        }
        Map<List<Object>, UnitCount> units = new HashMap<>();
        groups.forEach((key, posts) -> units.put(key, units(query.unit(), posts)));
        return units;
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
