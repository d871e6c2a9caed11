package kvisa.allinone.demo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Decides which text is posted when: every text once, at a moment of its phase, and the remaining moments go to copies
 * of texts that are already out, popular ones more often (Zipf's law, as reposting goes).
 */
final class DemoScript {

    /** Copies come from the texts of the last moments; older ones are forgotten. */
    private static final int MEMORY = 160;

    /** No text may drown the rest: how one is read would decide every share the demonstration shows. */
    private static final int MOST_COPIES = 60;

    private final Map<Phase, Deque<DemoText>> unsaid;
    private final Map<Phase, Integer> momentsLeft = new EnumMap<>(Phase.class);
    private final List<DemoText> recent = new ArrayList<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final Random random;

    private DemoScript(Map<Phase, Deque<DemoText>> unsaid, Random random) {
        this.unsaid = unsaid;
        this.random = random;
    }

    /**
     * One text per moment.
     *
     * @param moments  ascending
     * @throws IllegalArgumentException if there are fewer moments than texts
     */
    static List<DemoText> write(List<DemoText> texts, List<Instant> moments, Random random) {
        if (moments.size() < texts.size()) {
            throw new IllegalArgumentException(
                    texts.size() + " demonstration texts for " + moments.size() + " moments, wanted at least as many");
        }
        DemoScript script = new DemoScript(shuffledByPhase(texts, random), random);
        moments.forEach(moment -> script.momentsLeft.merge(Phase.at(moment), 1, Integer::sum));
        return moments.stream().map(moment -> script.next(Phase.at(moment))).toList();
    }

    private static Map<Phase, Deque<DemoText>> shuffledByPhase(List<DemoText> texts, Random random) {
        List<DemoText> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        Map<Phase, Deque<DemoText>> byPhase = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            byPhase.put(phase, new ArrayDeque<>());
        }
        shuffled.forEach(text -> queueOf(byPhase, text.phase()).add(text));
        return byPhase;
    }

    private DemoText next(Phase phase) {
        int left = momentsLeft.merge(phase, -1, Integer::sum) + 1;
        Deque<DemoText> fresh = queueOf(unsaid, phase);
        if (recent.isEmpty() || random.nextInt(left) < fresh.size()) {
            return say(fresh.isEmpty() ? anyUnsaid() : fresh.remove());
        }
        return copy();
    }

    private DemoText say(DemoText text) {
        recent.add(random.nextInt(recent.size() + 1), text);
        if (recent.size() > MEMORY) {
            recent.remove(random.nextInt(recent.size()));
        }
        return text;
    }

    private DemoText anyUnsaid() {
        return unsaid.values().stream()
                .filter(queue -> !queue.isEmpty())
                .findFirst()
                .orElseThrow()
                .remove();
    }

    /** A copy of a popular text; one that has travelled far enough is copied no more. */
    private DemoText copy() {
        DemoText text = recent.get(popularRank());
        if (copies.merge(text.id(), 1, Integer::sum) >= MOST_COPIES) {
            recent.remove(text);
        }
        return text;
    }

    /** Rank drawn so that rank r is chosen with probability close to 1/r. */
    private int popularRank() {
        int rank = (int) Math.pow(recent.size() + 1.0, random.nextDouble()) - 1;
        return Math.min(rank, recent.size() - 1);
    }

    private static Deque<DemoText> queueOf(Map<Phase, Deque<DemoText>> queues, Phase phase) {
        Deque<DemoText> queue = queues.get(phase);
        if (queue == null) {
            throw new AssertionError(phase);
        }
        return queue;
    }
}
