package kvisa.allinone.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;

/** The bundled demonstration posts, oldest first, and the hours they cover. Immutable, deterministic. */
public final class DemoFeed {

    /** Source name of every demonstration post; the page marks data of this source as authored. */
    public static final String SOURCE = "authored-demo";

    /** Unit name for ingest progress. */
    public static final String UNIT = "bundled-demo";

    private static final List<String> TEXT_SETS = List.of("m", "n", "o");

    private final List<Post> posts;
    private final List<DemoPlan.Hour> hours;

    private DemoFeed(List<Post> posts, List<DemoPlan.Hour> hours) {
        this.posts = List.copyOf(posts);
        this.hours = List.copyOf(hours);
    }

    /**
     * Builds the feed from the bundled texts and plan.
     *
     * @param pseudonym  turns an invented author name into the pseudonym that posts carry
     */
    public static DemoFeed load(UnaryOperator<String> pseudonym) {
        try {
            List<DemoText> texts = texts();
            List<DemoPlan.Hour> hours = DemoPlan.read(resource("/kvisa/demo/demo-hours.tsv"));
            return new DemoFeed(compose(texts, hours, pseudonym), hours);
        } catch (IOException e) {
            throw new UncheckedIOException("bundled demonstration data cannot be read", e);
        }
    }

    /** All posts, by creation time. */
    public List<Post> posts() {
        return posts;
    }

    /** Coverage per platform and UTC day: every planned hour is seen on every platform of the feed. */
    public List<Coverage> coverage() {
        Map<String, Map<Instant, Long>> counts = new TreeMap<>();
        for (Post post : posts) {
            counts.computeIfAbsent(post.origin().platform(), platform -> new TreeMap<>())
                    .merge(hourOf(post.createdAt()), 1L, Long::sum);
        }
        List<Coverage> coverage = new ArrayList<>();
        counts.forEach((platform, posts) -> coverage.addAll(coverageOf(platform, posts)));
        return coverage;
    }

    private List<Coverage> coverageOf(String platform, Map<Instant, Long> postsByHour) {
        Map<LocalDate, List<HourCount>> days = new TreeMap<>();
        for (DemoPlan.Hour hour : hours) {
            var utc = hour.start().atOffset(ZoneOffset.UTC);
            long count = postsByHour.getOrDefault(hour.start(), 0L);
            days.computeIfAbsent(utc.toLocalDate(), day -> new ArrayList<>())
                    .add(new HourCount(utc.getHour(), count, count));
        }
        List<Coverage> coverage = new ArrayList<>();
        days.forEach((day, counts) -> coverage.add(new Coverage(platform, SOURCE, UNIT, day, counts)));
        return coverage;
    }

    private static List<Post> compose(
            List<DemoText> texts, List<DemoPlan.Hour> hours, UnaryOperator<String> pseudonym) {
        Random random = new Random(20251001);
        List<Instant> moments = moments(hours, random);
        List<DemoText> script = DemoScript.write(texts, moments, random);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            posts.add(post(i, script.get(i), moments.get(i), random, pseudonym));
        }
        return posts;
    }

    private static List<Instant> moments(List<DemoPlan.Hour> hours, Random random) {
        List<Instant> moments = new ArrayList<>();
        for (DemoPlan.Hour hour : hours) {
            for (int i = 0; i < hour.posts(); i++) {
                moments.add(hour.start().plusSeconds(random.nextInt(3600)));
            }
        }
        Collections.sort(moments);
        return moments;
    }

    private static Post post(
            int number, DemoText text, Instant moment, Random random, UnaryOperator<String> pseudonym) {
        String platform = text.platform();
        String author = pseudonym.apply("demo-author-" + random.nextInt(1_700));
        return new Post(
                "%s:demo-%05d".formatted(platform, number),
                new Origin(platform, SOURCE, author, null, null),
                text.text(),
                text.lang(),
                moment,
                moment.plus(Duration.ofSeconds(20 + random.nextInt(240))),
                new Engagement(
                        heavyTailed(random, 1.6), heavyTailed(random, 0.7), heavyTailed(random, 0.3), null, null));
    }

    /** Log-normal counts: most posts get next to nothing, a few get thousands. */
    private static long heavyTailed(Random random, double location) {
        return Math.round(Math.floor(Math.exp(location + 1.5 * random.nextGaussian())));
    }

    private static List<DemoText> texts() throws IOException {
        ObjectMapper mapper = Codecs.mapper();
        List<DemoText> texts = new ArrayList<>();
        for (String set : TEXT_SETS) {
            try (BufferedReader lines = new BufferedReader(resource("/kvisa/sentiment/authored/" + set + ".jsonl"))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    texts.add(mapper.readValue(line, DemoText.class));
                }
            }
        }
        texts.sort(Comparator.comparing(DemoText::id));
        return texts;
    }

    private static Reader resource(String name) {
        InputStream stream = DemoFeed.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("resource " + name + " is not on the class path");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static Instant hourOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }
}
