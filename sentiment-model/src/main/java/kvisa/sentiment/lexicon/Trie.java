package kvisa.sentiment.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Strings as paths from one root, walked unit by unit, so that thousands of them are looked for at a place in the time
 * that one takes. Nodes are numbered from 0, the root, without gaps. Immutable, thread-safe.
 */
final class Trie {

    static final int ROOT = 0;

    /** What follows where no string goes on. */
    static final int NONE = -1;

    /** An edge is a node and a UTF-16 unit in one int. */
    private static final int MOST_NODES = 0xFFFF;

    private static final int EMPTY = -1;

    private final int[] edges;
    private final int[] targets;
    private final int mask;
    private final int nodes;

    /** What follows the root, for ASCII: most places of an English text end their walk here. */
    private final int[] afterRoot = new int[0x80];

    private Trie(Map<Integer, Integer> targetByEdge, int nodes) {
        int slots = Integer.highestOneBit(Math.max(2, targetByEdge.size())) * 4;
        this.edges = new int[slots];
        this.targets = new int[slots];
        this.mask = slots - 1;
        this.nodes = nodes;
        Arrays.fill(edges, EMPTY);
        targetByEdge.forEach(this::put);
        Arrays.setAll(afterRoot, unit -> targetByEdge.getOrDefault(edge(ROOT, (char) unit), NONE));
    }

    private void put(int edge, int target) {
        int slot = slot(edge);
        while (edges[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = edge;
        targets[slot] = target;
    }

    /** The node one unit further, or {@link #NONE}. */
    int next(int node, char unit) {
        if (node == ROOT && unit < afterRoot.length) {
            return afterRoot[unit];
        }
        int edge = edge(node, unit);
        for (int slot = slot(edge); edges[slot] != EMPTY; slot = (slot + 1) & mask) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
        }
        return NONE;
    }

    /** Number of nodes, the root included. */
    int size() {
        return nodes;
    }

    private int slot(int edge) {
        int mixed = edge * 0x9E3779B1;
        return (mixed ^ (mixed >>> 15)) & mask;
    }

    private static int edge(int node, char unit) {
        return node << Character.SIZE | unit;
    }

    /** Takes strings in. */
    static final class Builder {
        private final Map<Integer, Integer> targetByEdge = new HashMap<>();
        private int nodes = 1;

        /** The node at the end of a string. */
        int add(String string) {
            int node = ROOT;
            for (int i = 0; i < string.length(); i++) {
                node = targetByEdge.computeIfAbsent(edge(node, string.charAt(i)), edge -> nodes++);
            }
            if (nodes > MOST_NODES) {
                throw new IllegalArgumentException("more than " + MOST_NODES + " nodes with \"" + string + "\"");
            }
            return node;
        }

        Trie build() {
            return new Trie(targetByEdge, nodes);
        }
    }
}
