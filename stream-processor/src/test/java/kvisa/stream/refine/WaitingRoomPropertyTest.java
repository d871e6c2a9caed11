package kvisa.stream.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import kvisa.contract.refine.RefineRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a room that sorts everything anew at every turn. */
class WaitingRoomPropertyTest {

    private static final int EVENTS = 5_000;

    private final WaitingRoom room = new WaitingRoom(1_000);

    /** By post id, in order of arrival of their requests. */
    private final Map<String, RefineRequest> waiting = new LinkedHashMap<>();

    /** By fingerprint: when the first that still waits with it came; kept while any waits. */
    private final Map<String, Integer> arrivals = new HashMap<>();

    private int turns;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void turnsAreThoseOfASortedList(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < EVENTS; i++) {
            String postId = "post-" + random.nextInt(80);
            switch (random.nextInt(4)) {
                case 0 -> take();
                case 1 -> {
                    assertThat(room.withdraw(postId).isPresent()).isEqualTo(waiting.containsKey(postId));
                    remove(postId);
                }
                default -> admit(postId, i, random);
            }
            assertThat(room.size()).isEqualTo(waiting.size());
        }
    }

    private void admit(String postId, int offset, Random random) {
        String text = "text-" + random.nextInt(30);
        RefineRequest request = new RefineRequest(postId, text, text, null, Instant.ofEpochSecond(random.nextInt(50)));
        room.admit(new RequestPlace(0, offset), request);
        remove(postId);
        waiting.put(postId, request);
        arrivals.putIfAbsent(text, offset);
    }

    private void remove(String postId) {
        RefineRequest gone = waiting.remove(postId);
        if (gone != null && copies(gone.textFingerprint()) == 0) {
            arrivals.remove(gone.textFingerprint());
        }
    }

    private void take() {
        SameText taken = room.take().orElse(null);
        if (taken == null) {
            assertThat(waiting).isEmpty();
            return;
        }
        turns++;
        String expected = turns % WaitingRoom.TURN_OF_THE_OLDEST == 0 ? oldest() : first();
        assertThat(taken.fingerprint()).isEqualTo(expected);
        assertThat(taken.posts().keySet())
                .isEqualTo(waiting.values().stream()
                        .filter(each -> each.textFingerprint().equals(expected))
                        .map(RefineRequest::postId)
                        .collect(Collectors.toSet()));
        taken.posts().keySet().forEach(this::remove);
    }

    private String oldest() {
        return arrivals.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private String first() {
        return arrivals.keySet().stream()
                .max(Comparator.<String>comparingLong(this::copies)
                        .thenComparing(this::newest)
                        .thenComparing(Comparator.<String>naturalOrder().reversed()))
                .orElseThrow();
    }

    private long copies(String text) {
        return waiting.values().stream()
                .filter(each -> each.textFingerprint().equals(text))
                .count();
    }

    private Instant newest(String text) {
        return waiting.values().stream()
                .filter(each -> each.textFingerprint().equals(text))
                .map(RefineRequest::eventTime)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
