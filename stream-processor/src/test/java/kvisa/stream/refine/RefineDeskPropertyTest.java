package kvisa.stream.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kvisa.contract.refine.RefineRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests, withdrawals, answers and crashes in any order: a reader that begins at the committed offsets always finds
 * every request again that stands and has no answer, and no text is read more often than need be.
 */
class RefineDeskPropertyTest {

    private static final int EVENTS = 4_000;
    private static final int PARTITIONS = 3;
    private static final int POSTS = 60;
    private static final int TEXTS = 12;

    /** The topic: per partition, post id and fingerprint, null for a withdrawal. */
    private final List<List<Entry>> topic = new ArrayList<>();

    /** What stands and has no answer, by post id: its fingerprint. */
    private final Map<String, String> unanswered = new HashMap<>();

    private final Map<Integer, Integer> read = new HashMap<>();
    private final List<SameText> inHand = new ArrayList<>();
    private Map<Integer, Long> committed = new HashMap<>();
    private RefineDesk desk = new RefineDesk(20);

    private record Entry(String postId, String fingerprint) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingUnansweredIsEverForgotten(long seed) throws InterruptedException {
        Random random = new Random(seed);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            topic.add(new ArrayList<>());
        }
        desk.hold(false);
        for (int i = 0; i < EVENTS; i++) {
            happen(random);
            assertNothingForgotten();
        }
        workOffEverything(random);

        assertThat(unanswered).isEmpty();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assertThat(desk.committable().getOrDefault(partition, 0L))
                    .isEqualTo(topic.get(partition).size());
        }
    }

    private void happen(Random random) throws InterruptedException {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> ask(random);
            case 3 -> withdraw(random);
            case 4, 5, 6, 7 -> readOne(random);
            case 8 -> takeOne();
            case 9, 10 -> answerOne(random);
            default -> {
                if (random.nextInt(40) == 0) {
                    crash();
                } else {
                    committed = desk.committable();
                }
            }
        }
    }

    private void ask(Random random) {
        int post = random.nextInt(POSTS);
        String fingerprint = "text-" + random.nextInt(TEXTS);
        topic.get(post % PARTITIONS).add(new Entry("post-" + post, fingerprint));
        unanswered.put("post-" + post, fingerprint);
    }

    private void withdraw(Random random) {
        int post = random.nextInt(POSTS);
        topic.get(post % PARTITIONS).add(new Entry("post-" + post, null));
        unanswered.remove("post-" + post);
    }

    private void readOne(Random random) {
        int partition = random.nextInt(PARTITIONS);
        int next = read.getOrDefault(partition, 0);
        if (next < topic.get(partition).size() && !desk.isFull()) {
            Entry entry = topic.get(partition).get(next);
            desk.read(new RequestPlace(partition, next), entry.postId, request(entry));
            read.put(partition, next + 1);
        }
    }

    private static RefineRequest request(Entry entry) {
        return entry.fingerprint == null
                ? null
                : new RefineRequest(entry.postId, entry.fingerprint, entry.fingerprint, null, Instant.EPOCH);
    }

    private void takeOne() throws InterruptedException {
        if (desk.size() > 0) {
            SameText taken = desk.next().orElseThrow();
            Set<String> fingerprints = new HashSet<>();
            taken.posts()
                    .forEach((post, place) ->
                            fingerprints.add(topic.get(place.partition()).get((int) place.offset()).fingerprint));
            assertThat(fingerprints).containsExactly(taken.fingerprint());
            inHand.add(taken);
        }
    }

    private void answerOne(Random random) {
        if (!inHand.isEmpty()) {
            SameText answered = inHand.remove(random.nextInt(inHand.size()));
            desk.settle(answered);
            answered.posts().keySet().forEach(post -> unanswered.remove(post, answered.fingerprint()));
        }
    }

    private void crash() {
        desk = new RefineDesk(20);
        desk.hold(false);
        inHand.clear();
        read.clear();
        committed.forEach((partition, next) -> read.put(partition, next.intValue()));
    }

    private void assertNothingForgotten() {
        Map<Integer, Long> next = desk.committable();
        unanswered.forEach((post, fingerprint) -> {
            int partition = Integer.parseInt(post.substring("post-".length())) % PARTITIONS;
            int stands = topic.get(partition).lastIndexOf(new Entry(post, fingerprint));
            assertThat(next.getOrDefault(partition, committed.getOrDefault(partition, 0L)))
                    .as("committable offset of partition %d, where %s stands at %d", partition, post, stands)
                    .isLessThanOrEqualTo(stands);
        });
    }

    private void workOffEverything(Random random) throws InterruptedException {
        while (!unanswered.isEmpty() || anythingUnread()) {
            for (int i = 0; i < POSTS; i++) {
                readOne(random);
            }
            takeOne();
            answerOne(random);
        }
        while (!inHand.isEmpty() || desk.size() > 0) {
            takeOne();
            answerOne(random);
        }
    }

    private boolean anythingUnread() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            if (read.getOrDefault(partition, 0) < topic.get(partition).size()) {
                return true;
            }
        }
        return false;
    }
}
