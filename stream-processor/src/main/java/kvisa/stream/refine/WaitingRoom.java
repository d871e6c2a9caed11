package kvisa.stream.refine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kvisa.contract.refine.RefineRequest;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait, copies of one text together. The text with most copies comes first, then the newest; but every
 * eighth turn goes to the text that waited longest, so that none waits for ever and the topic can be forgotten behind
 * it. A post has one request at most, its latest. Not thread-safe.
 */
final class WaitingRoom {

    /** Which turn goes to the text that waited longest. */
    static final int TURN_OF_THE_OLDEST = 8;

    /** Posts are short, about a hundred units; a room of long texts is full sooner. */
    private static final int UNITS_PER_POST = 500;

    private final int capacity;
    private final Map<String, Text> textByPost = new HashMap<>();
    private final LinkedHashMap<String, Text> byArrival = new LinkedHashMap<>();
    private final TreeMap<Rank, Text> byRank = new TreeMap<>();
    private long units;
    private int turns;

    /**
     * An empty room.
     *
     * @param capacity  posts for which there is room, at least 1
     */
    WaitingRoom(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + ", wanted at least 1");
        }
        this.capacity = capacity;
    }

    /** First is next. */
    private record Rank(int copies, Instant newest, String fingerprint) implements Comparable<Rank> {

        private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::copies)
                .thenComparing(Rank::newest)
                .reversed()
                .thenComparing(Rank::fingerprint);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    private record Copy(RequestPlace place, Instant eventTime) {}

    private static final class Text {

        private final String fingerprint;
        private final String text;
        private final @Nullable String language;
        private final Map<String, Copy> copies = new HashMap<>();
        private Instant newest = Instant.MIN;

        Text(RefineRequest request) {
            this.fingerprint = request.textFingerprint();
            this.text = request.text();
            this.language = request.language();
        }

        Rank rank() {
            return new Rank(copies.size(), newest, fingerprint);
        }

        void add(String postId, Copy copy) {
            copies.put(postId, copy);
            newest = copy.eventTime.isAfter(newest) ? copy.eventTime : newest;
        }

        Copy remove(String postId) {
            Copy gone = copies.remove(postId);
            if (gone == null) {
                throw new IllegalStateException("a post waits for a text that does not know it");
            }
            if (gone.eventTime.equals(newest)) {
                newest = copies.values().stream()
                        .map(Copy::eventTime)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
            }
            return gone;
        }

        SameText whole() {
            Map<String, RequestPlace> posts = new HashMap<>();
            copies.forEach((postId, copy) -> posts.put(postId, copy.place));
            return new SameText(fingerprint, text, language, posts);
        }
    }

    /**
     * Lets a request in, full or not.
     *
     * @return where the post's request before stands, which this one replaces
     */
    Optional<RequestPlace> admit(RequestPlace place, RefineRequest request) {
        Optional<RequestPlace> replaced = withdraw(request.postId());
        Text text = byArrival.get(request.textFingerprint());
        if (text == null) {
            text = new Text(request);
            byArrival.put(text.fingerprint, text);
            units += text.text.length();
        } else {
            byRank.remove(text.rank());
        }
        text.add(request.postId(), new Copy(place, request.eventTime()));
        byRank.put(text.rank(), text);
        textByPost.put(request.postId(), text);
        return replaced;
    }

    /**
     * The post waits no more.
     *
     * @return where its request stands, if it had one here
     */
    Optional<RequestPlace> withdraw(String postId) {
        Text text = textByPost.remove(postId);
        if (text == null) {
            return Optional.empty();
        }
        byRank.remove(text.rank());
        Copy gone = text.remove(postId);
        if (text.copies.isEmpty()) {
            leave(text);
        } else {
            byRank.put(text.rank(), text);
        }
        return Optional.of(gone.place);
    }

    /** Takes out whose turn it is, with all its copies. */
    Optional<SameText> take() {
        if (byArrival.isEmpty()) {
            return Optional.empty();
        }
        turns = (turns + 1) % TURN_OF_THE_OLDEST;
        Text next = turns == 0
                ? byArrival.values().iterator().next()
                : byRank.firstEntry().getValue();
        byRank.remove(next.rank());
        leave(next);
        textByPost.keySet().removeAll(next.copies.keySet());
        return Optional.of(next.whole());
    }

    /** Sends away every request of some partitions. */
    void forget(Collection<Integer> partitions) {
        List<String> gone = new ArrayList<>();
        textByPost.forEach((postId, text) -> {
            Copy copy = text.copies.get(postId);
            if (copy != null && partitions.contains(copy.place.partition())) {
                gone.add(postId);
            }
        });
        gone.forEach(this::withdraw);
    }

    /** Posts that wait here. */
    int size() {
        return textByPost.size();
    }

    /** Whether nothing more should be let in for now. */
    boolean isFull() {
        return textByPost.size() >= capacity || units >= (long) capacity * UNITS_PER_POST;
    }

    private void leave(Text text) {
        byArrival.remove(text.fingerprint);
        units -= text.text.length();
    }
}
