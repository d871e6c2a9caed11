package kvisa.allinone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Post;
import org.junit.jupiter.api.Test;

class PostMixTest {

    private static final int RECORDS = 10_000;

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(feed(5)).isEqualTo(feed(5));
        assertThat(feed(5)).isNotEqualTo(feed(6));
    }

    @Test
    void holdsEveryKindOfRecord() {
        PostMix mix = new PostMix(1, List.of("text"), RECORDS);
        Map<PostMix.Kind, Integer> kinds = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < RECORDS; i++) {
            PostMix.Written next = mix.next();
            kinds.merge(next.kind(), 1, Integer::sum);
            switch (next.kind()) {
                case NEW, COPY -> assertThat(ids.add(next.key())).isTrue();
                case BACKFILL -> {
                    ids.add(next.key());
                    assertThat(post(next).createdAt()).isBefore(PostMix.BEGIN.minus(Duration.ofDays(364)));
                }
                case FUTURE_DATED -> {
                    ids.add(next.key());
                    assertThat(post(next).createdAt()).isAfter(post(next).collectedAt());
                }
                case DUPLICATE, EDIT, RECOUNT -> assertThat(ids).contains(next.key());
                case DELETE -> {
                    assertThat(ids).contains(next.key());
                    assertThat(next.value()).isNull();
                }
                case UNREADABLE ->
                    assertThat(next.key())
                            .satisfiesAnyOf(
                                    key -> assertThat(ids).contains(key),
                                    key -> assertThat(key).startsWith("damaged:"));
            }
        }
        assertThat(kinds.keySet()).containsExactlyInAnyOrder(PostMix.Kind.values());
    }

    @Test
    void spreadsOverItsLength() {
        PostMix mix = new PostMix(1, List.of("text"), RECORDS);
        Instant last = PostMix.BEGIN;
        for (int i = 0; i < RECORDS; i++) {
            PostMix.Written next = mix.next();
            if (next.kind() == PostMix.Kind.NEW) {
                last = post(next).createdAt();
            }
        }
        assertThat(last).isAfter(PostMix.BEGIN.plus(PostMix.LENGTH).minusSeconds(600));
    }

    private static Post post(PostMix.Written written) {
        byte[] value = written.value();
        assertThat(value).isNotNull();
        return Codecs.POST.read(value);
    }

    private static List<String> feed(long seed) {
        PostMix mix = new PostMix(seed, List.of("text"), 1_000);
        List<String> feed = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            PostMix.Written next = mix.next();
            byte[] value = next.value();
            feed.add(next.kind() + next.key() + (value == null ? "" : new String(value, StandardCharsets.UTF_8)));
        }
        return feed;
    }
}
