package kvisa.stream.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened to posts and coverage on the way, the alerts are those that follow from what they are now. */
class AlertsPropertyTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-09-24");
    private static final Instant START = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final int HOURS = 5 * 24;
    private static final int SPIKE = 100;
    private static final List<String> WORDS = List.of("支持", "反对", "反对，影响就业", "滚出去", "oppose it", "neutral view");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void alertsAreAFunctionOfTheLivePostsAndTheCoverage(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, Post> live = posts(random);

        Map<String, SpikeAlert> atOnce = atOnce(live);
        Map<String, SpikeAlert> inTheEnd = afterDetours(live, random);

        assertThat(inTheEnd).isEqualTo(atOnce);
        assertThat(atOnce.keySet()).anyMatch(id -> id.startsWith("posts@2025-09-28T0"));
    }

    private Map<String, SpikeAlert> atOnce(Map<String, Post> live) throws Exception {
        try (TestPipeline pipeline =
                new TestPipeline(Files.createDirectory(folder.resolve("once")), new FakeAssessor("fake-1"))) {
            coverage().forEach(pipeline::tell);
            live.values().forEach(pipeline::put);
            pipeline.settle();
            return pipeline.alerts();
        }
    }

    /** Posts come in any order, several times, some as something else first; some are there for a while only. */
    private Map<String, SpikeAlert> afterDetours(Map<String, Post> live, Random random) throws Exception {
        FakeAssessor assessor = new FakeAssessor("fake-1");
        TestPipeline pipeline = new TestPipeline(Files.createDirectory(folder.resolve("detours")), assessor);
        List<Post> order = new ArrayList<>(live.values());
        Collections.shuffle(order, random);
        List<Coverage> coverage = new ArrayList<>(coverage());
        for (int i = 0; i < order.size(); i++) {
            Post post = order.get(i);
            if (random.nextInt(4) == 0) {
                pipeline.put(with(post, text(random), random.nextInt(50)));
            }
            if (random.nextInt(8) == 0) {
                pipeline.delete(post.id());
                Post passing = post("weibo:passing", random.nextInt(HOURS), random);
                pipeline.put(passing);
                pipeline.delete(passing.id());
            }
            pipeline.put(post);
            if (random.nextInt(10) == 0) {
                pipeline.put(post);
            }
            if (random.nextInt(150) == 0) {
                pipeline.tick();
            }
            if (i % 300 == 299) {
                pipeline = pipeline.reopened(assessor);
                pipeline.tell(coverage.remove(random.nextInt(coverage.size())));
            }
        }
        coverage.forEach(pipeline::tell);
        pipeline.settle();
        Map<String, SpikeAlert> alerts = pipeline.alerts();
        pipeline.close();
        return alerts;
    }

    private static Map<String, Post> posts(Random random) {
        Map<String, Post> posts = new TreeMap<>();
        for (int hour = 0; hour < HOURS; hour++) {
            int count = 3 + random.nextInt(4) + (hour == SPIKE || hour == SPIKE + 1 ? 50 : 0);
            for (int i = 0; i < count; i++) {
                Post post = post("weibo:" + hour + "-" + i, hour, random);
                posts.put(post.id(), post);
            }
        }
        return posts;
    }

    private static Post post(String id, int hour, Random random) {
        return SamplePosts.post(
                id,
                "weibo",
                text(random),
                START.plus(Duration.ofHours(hour)).plusSeconds(random.nextInt(3_600)),
                new Engagement((long) random.nextInt(50), null, null, null, null));
    }

    private static Post with(Post post, String text, long likes) {
        return new Post(
                post.id(),
                post.origin(),
                text,
                post.language(),
                post.createdAt(),
                post.collectedAt(),
                new Engagement(likes, null, null, null, null));
    }

    /** Of some 400 different texts. */
    private static String text(Random random) {
        String tail = new String(Character.toChars(0x4e00 + 37 * random.nextInt(400))).repeat(6);
        return WORDS.get(random.nextInt(WORDS.size())) + " " + tail;
    }

    private static List<Coverage> coverage() {
        return IntStream.range(0, HOURS / 24)
                .mapToObj(day -> new Coverage("weibo", "test", "day-" + day, FIRST_DAY.plusDays(day), hours()))
                .toList();
    }

    private static List<HourCount> hours() {
        return IntStream.range(0, 24)
                .mapToObj(hour -> new HourCount(hour, 50, 5))
                .toList();
    }
}
