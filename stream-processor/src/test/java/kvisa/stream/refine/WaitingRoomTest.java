package kvisa.stream.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import kvisa.contract.refine.RefineRequest;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

    private static final Instant NOON = Instant.parse("2025-10-01T12:00:00Z");

    private final WaitingRoom room = new WaitingRoom(100);
    private long offset;

    @Test
    void mostCopiedComesFirstThenTheNewest() {
        admit("old", "a", -60);
        admit("copied-1", "b", -90);
        admit("copied-2", "b", -80);
        admit("new", "c", 0);

        assertThat(room.take()).map(SameText::fingerprint).contains("b");
        assertThat(room.take()).map(SameText::fingerprint).contains("c");
        assertThat(room.take()).map(SameText::fingerprint).contains("a");
        assertThat(room.take()).isEmpty();
    }

    @Test
    void copiesAreTakenTogetherAndOnce() {
        admit("weibo:1", "a", 0);
        admit("reddit:1", "a", 5);

        assertThat(room.take().orElseThrow())
                .isEqualTo(new SameText(
                        "a",
                        "text of a",
                        null,
                        Map.of("weibo:1", new RequestPlace(0, 0), "reddit:1", new RequestPlace(0, 1))));
        assertThat(room.size()).isZero();
    }

    @Test
    void everyEighthTurnGoesToTheTextThatWaitedLongest() {
        admit("first", "oldest", -1000);
        for (int i = 0; i < 20; i++) {
            admit("post-" + i, "text-" + i, i);
        }

        for (int turn = 1; turn < WaitingRoom.TURN_OF_THE_OLDEST; turn++) {
            assertThat(room.take()).map(SameText::fingerprint).get().isNotEqualTo("oldest");
        }
        assertThat(room.take()).map(SameText::fingerprint).contains("oldest");
    }

    @Test
    void newerRequestOfAPostReplacesItsOlderOne() {
        RequestPlace first = admit("weibo:1", "a", 0);

        assertThat(room.admit(place(), request("weibo:1", "b", 0))).contains(first);
        assertThat(room.size()).isEqualTo(1);
        assertThat(room.take()).map(SameText::fingerprint).contains("b");
        assertThat(room.take()).isEmpty();
    }

    @Test
    void withdrawnPostLeavesItsCopiesBehind() {
        RequestPlace gone = admit("weibo:1", "a", 10);
        admit("weibo:2", "a", 0);
        admit("weibo:3", "b", 5);

        assertThat(room.withdraw("weibo:1")).contains(gone);
        assertThat(room.withdraw("weibo:1")).isEmpty();
        // With the newest copy gone, b is newer than a.
        assertThat(room.take()).map(SameText::fingerprint).contains("b");
        assertThat(room.take().orElseThrow().posts()).containsOnlyKeys("weibo:2");
    }

    @Test
    void isFullByPostsOrByLengthOfTexts() {
        WaitingRoom two = new WaitingRoom(2);
        two.admit(place(), request("a", "a", 0));
        assertThat(two.isFull()).isFalse();
        two.admit(place(), request("b", "a", 0));
        assertThat(two.isFull()).isTrue();
        two.take();
        assertThat(two.isFull()).isFalse();

        two.admit(place(), new RefineRequest("long", "long", "长".repeat(1000), null, NOON));
        assertThat(two.isFull()).isTrue();
        two.withdraw("long");
        assertThat(two.isFull()).isFalse();
    }

    @Test
    void partitionsThatAreTakenAwayLeaveNothing() {
        room.admit(new RequestPlace(1, 0), request("one", "a", 0));
        room.admit(new RequestPlace(2, 0), request("two", "a", 0));

        room.forget(Set.of(1));

        assertThat(room.take().orElseThrow().posts()).containsOnlyKeys("two");
        assertThat(room.size()).isZero();
    }

    @Test
    void roomForNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WaitingRoom(0));
    }

    private RequestPlace admit(String postId, String fingerprint, int minutes) {
        RequestPlace place = place();
        assertThat(room.admit(place, request(postId, fingerprint, minutes))).isEmpty();
        return place;
    }

    private RequestPlace place() {
        return new RequestPlace(0, offset++);
    }

    private static RefineRequest request(String postId, String fingerprint, int minutes) {
        return new RefineRequest(postId, fingerprint, "text of " + fingerprint, null, NOON.plusSeconds(60L * minutes));
    }
}
