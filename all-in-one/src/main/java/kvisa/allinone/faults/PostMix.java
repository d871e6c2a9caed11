package kvisa.allinone.faults;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.wire.WireName;
import org.jspecify.annotations.Nullable;

/**
 * An endless feed for the posts topic, the same for the same seed: new posts (four in ten of them copies of a text),
 * the same again, edits, new reaction counts, deletions, posts of a year ago, posts dated into the future, and records that
 * are no posts. Not thread-safe.
 */
final class PostMix {

    /** When the feed begins, and what a year-old backfill lies a year before. */
    static final Instant BEGIN = Instant.parse("2025-10-01T00:00:00Z");

    static final Duration LENGTH = Duration.ofHours(8);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final List<String> PLATFORMS = List.of("weibo", "xiaohongshu", "bluesky");
    private static final String SOURCE = "fault-run";
    private static final int COPIED_TEXTS = 200;

    /** Posts that may still be edited, deleted or written again. */
    private static final int REMEMBERED = 20_000;

    private final Random random;
    private final List<String> texts;
    private final long expected;
    private final List<Post> known = new ArrayList<>();
    private long written;

    /** What a record of the feed is. */
    enum Kind {
        /** A text nobody wrote before. */
        NEW(520),
        /** A new post with a text that others wrote. */
        COPY(270),
        /** Written a year ago, collected now. */
        BACKFILL(50),
        /** Dated up to a year into the future. */
        FUTURE_DATED(30),
        /** The same post again. */
        DUPLICATE(50),
        /** Another text. */
        EDIT(25),
        /** Other reaction counts. */
        RECOUNT(25),
        /** A tombstone. */
        DELETE(29),
        /** No post at all. */
        UNREADABLE(1);

        /** In a thousand records. */
        private final int share;

        Kind(int share) {
            this.share = share;
        }

        @JsonValue
        String wireName() {
            return WireName.of(this);
        }
    }

    /**
     * One record.
     *
     * @param key    post id
     * @param value  null for a tombstone
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on to the producer, never compared.
    record Written(Kind kind, String key, byte @Nullable [] value) {}

    /**
     * A feed.
     *
     * @param texts     to begin texts with, at least one
     * @param expected  records that will be asked for; they spread over {@link #LENGTH} of post time
     */
    PostMix(long seed, List<String> texts, long expected) {
        this.random = new Random(seed);
        this.texts = List.copyOf(texts);
        this.expected = Math.max(1, expected);
    }

    /** The next record. */
    Written next() {
        Kind kind = known.isEmpty() ? Kind.NEW : kind();
        written++;
        return switch (kind) {
            case NEW -> post(kind, newPost(newText(), created()));
            case COPY ->
                post(kind, newPost(texts.get(random.nextInt(Math.min(texts.size(), COPIED_TEXTS))), created()));
            case BACKFILL -> post(kind, newPost(newText(), created().minus(YEAR)));
            case FUTURE_DATED -> post(kind, futureDated());
            case DUPLICATE -> post(kind, known.get(random.nextInt(known.size())));
            case EDIT -> edited(post -> withText(post, newText()), kind);
            case RECOUNT -> edited(post -> withEngagement(post, engagement()), kind);
            case DELETE -> deleted();
            case UNREADABLE -> damaged();
        };
    }

    /** A post that tells, once it is counted, how far the counting has come. */
    static Post marker(String id, String platform, Instant at) {
        return new Post(
                id, new Origin(platform, SOURCE, null, null, null), "K visa " + id, "en", at, at, Engagement.UNKNOWN);
    }

    private Kind kind() {
        int roll = random.nextInt(1000);
        for (Kind each : Kind.values()) {
            roll -= each.share;
            if (roll < 0) {
                return each;
            }
        }
        throw new AssertionError("shares of kinds do not add up to 1000");
    }

    private Written post(Kind kind, Post post) {
        if (kind != Kind.DUPLICATE) {
            remember(post);
        }
        return new Written(kind, post.id(), Codecs.POST.write(post));
    }

    private void remember(Post post) {
        if (known.size() < REMEMBERED) {
            known.add(post);
        } else {
            known.set(random.nextInt(known.size()), post);
        }
    }

    private interface Change {
        Post of(Post post);
    }

    private Written edited(Change change, Kind kind) {
        int index = random.nextInt(known.size());
        Post after = change.of(known.get(index));
        known.set(index, after);
        return new Written(kind, after.id(), Codecs.POST.write(after));
    }

    private Written deleted() {
        return new Written(Kind.DELETE, forgotten(), null);
    }

    /** No post any more, or one that never was. */
    private Written damaged() {
        String id = random.nextBoolean() ? forgotten() : "damaged:" + written;
        return new Written(Kind.UNREADABLE, id, ("{\"v\":1,\"id\":" + written).getBytes(StandardCharsets.UTF_8));
    }

    private String forgotten() {
        int index = random.nextInt(known.size());
        Post gone = known.set(index, known.get(known.size() - 1));
        known.remove(known.size() - 1);
        return gone.id();
    }

    private Post newPost(String text, Instant created) {
        String platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
        return new Post(
                platform + ":" + written,
                new Origin(platform, SOURCE, Long.toHexString(random.nextInt(5_000)), null, null),
                text,
                null,
                created,
                created.plusSeconds(random.nextInt(1800)),
                engagement());
    }

    private Post futureDated() {
        Post post = newPost(newText(), created());
        return new Post(
                post.id(),
                post.origin(),
                post.text(),
                post.language(),
                post.collectedAt().plus(Duration.ofHours(1 + random.nextInt(9_000))),
                post.collectedAt(),
                post.engagement());
    }

    private Instant created() {
        long seconds = LENGTH.toSeconds() * Math.min(written, expected) / expected;
        return BEGIN.plusSeconds(seconds + random.nextInt(1800)).plusMillis(random.nextInt(1000));
    }

    private String newText() {
        return texts.get(random.nextInt(texts.size())) + " " + written;
    }

    private Engagement engagement() {
        if (random.nextInt(10) == 0) {
            return Engagement.UNKNOWN;
        }
        return new Engagement(
                (long) random.nextInt(1000),
                (long) random.nextInt(100),
                random.nextBoolean() ? (long) random.nextInt(50) : null,
                (long) random.nextInt(100_000),
                random.nextInt(20) == 0 ? (long) random.nextInt(1_000_000) : null);
    }

    private static Post withText(Post post, String text) {
        return new Post(
                post.id(),
                post.origin(),
                text,
                post.language(),
                post.createdAt(),
                post.collectedAt(),
                post.engagement());
    }

    private static Post withEngagement(Post post, Engagement engagement) {
        return new Post(
                post.id(),
                post.origin(),
                post.text(),
                post.language(),
                post.createdAt(),
                post.collectedAt(),
                engagement);
    }
}
