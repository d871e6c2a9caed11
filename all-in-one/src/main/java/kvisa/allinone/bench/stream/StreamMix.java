package kvisa.allinone.bench.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;

/** What the posts of a measurement are like. */
public enum StreamMix {
    /** Four posts of ten copy an earlier text, rather a much copied one. */
    REALISTIC(0.4),

    /** No text twice. */
    DISTINCT(0);

    private static final List<String> PLATFORMS = List.of("weibo", "xiaohongshu", "zhihu", "reddit", "x");

    private static final int AUTHORS = 20_000;

    /** Posts of a backlog were written within this time before its end: they touch a dozen buckets. */
    static final Duration AN_HOUR = Duration.ofHours(1);

    /** Posts that are published as they are written touch one bucket or two. */
    static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final double copies;

    StreamMix(double copies) {
        this.copies = copies;
    }

    /** Name in answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Posts of one measurement. Equal arguments give equal posts.
     *
     * @param prefix  begins their ids, after the platform
     * @param count   how many
     * @param now     when they are collected
     * @param within  they were written in this time, which ends now
     * @param seed    decides texts, authors and times
     */
    List<Post> posts(BenchTexts texts, String prefix, int count, Instant now, Duration within, long seed) {
        Random random = new Random(seed);
        List<String> script = script(texts, count, random);
        return IntStream.range(0, count)
                .mapToObj(i -> post(prefix + "-" + i, script.get(i), now, within, random))
                .toList();
    }

    private List<String> script(BenchTexts texts, int count, Random random) {
        List<String> script = new ArrayList<>(count);
        Set<String> known = new HashSet<>();
        while (script.size() < count) {
            if (!script.isEmpty() && random.nextDouble() < copies) {
                // Whoever copies, copies a post, so what was copied often is copied more.
                script.add(script.get(random.nextInt(script.size())));
            } else {
                String text = texts.next(random);
                if (known.add(text)) {
                    script.add(text);
                }
            }
        }
        return script;
    }

    private static Post post(String name, String text, Instant now, Duration within, Random random) {
        String platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
        Instant written = now.minusSeconds(random.nextInt((int) within.toSeconds()));
        String author = "%016x".formatted((long) random.nextInt(AUTHORS));
        return new Post(
                platform + ":" + name,
                new Origin(platform, "bench", author, null, null),
                text,
                null,
                written,
                now,
                new Engagement((long) random.nextInt(100), (long) random.nextInt(10), 0L, null, null));
    }
}
