package kvisa.sentiment.feature;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the position of a key that lies somewhere in an array of units. Most pieces of a text are no feature, so a miss
 * reads one place of memory, and a hit two. Immutable, thread-safe.
 */
final class KeyTable {

    private static final int NOTHING = -1;

    /** Units before each key in the store: its length and, in two halves, its position. */
    private static final int HEADER = 3;

    /** Bits per key in the sieve: one hash in 16 or more that belong to no key slips through. */
    private static final int BITS_PER_KEY = 16;

    /** The bit of each key's hash is set; small enough to stay in the cache. */
    private final long[] sieve;

    /** For each slot a hash and where its key begins in the store, or {@link #NOTHING}. */
    private final int[] slots;

    private final int mask;
    private final char[] store;

    /** A table of different keys; the position of a key is its place in the list. */
    KeyTable(List<String> keys) {
        int size = Integer.highestOneBit(Math.max(2, keys.size())) * 4;
        this.slots = new int[2 * size];
        this.mask = size - 1;
        this.sieve = new long[size / 2 * BITS_PER_KEY / Long.SIZE];
        this.store =
                new char[keys.stream().mapToInt(key -> key.length() + HEADER).sum()];
        Arrays.fill(slots, NOTHING);
        int at = 0;
        for (int position = 0; position < keys.size(); position++) {
            String key = keys.get(position);
            store[at] = (char) key.length();
            store[at + 1] = (char) (position >>> Character.SIZE);
            store[at + 2] = (char) position;
            key.getChars(0, key.length(), store, at + HEADER);
            put(hash(key.charAt(0), key.toCharArray(), 1, key.length()), at);
            at += key.length() + HEADER;
        }
    }

    private void put(int hash, int at) {
        int slot = hash & mask;
        while (slots[2 * slot + 1] != NOTHING) {
            slot = (slot + 1) & mask;
        }
        slots[2 * slot] = hash;
        slots[2 * slot + 1] = at;
        sieve[word(hash)] |= 1L << hash;
    }

    private int word(int hash) {
        return (hash >>> 6) & (sieve.length - 1);
    }

    /**
     * The position of a key, or -1.
     *
     * @param family  its first unit
     * @param name    holds the rest of it
     * @param from    first unit of the rest
     * @param to      unit after the last one
     */
    int position(char family, char[] name, int from, int to) {
        int hash = hash(family, name, from, to);
        if ((sieve[word(hash)] & 1L << hash) == 0) {
            return NOTHING;
        }
        for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
            int at = slots[2 * slot + 1];
            if (at == NOTHING) {
                return NOTHING;
            }
            if (slots[2 * slot] == hash && holds(at, family, name, from, to)) {
                return store[at + 1] << Character.SIZE | store[at + 2];
            }
        }
    }

    private boolean holds(int at, char family, char[] name, int from, int to) {
        int start = at + HEADER;
        if (store[at] != to - from + 1 || store[start] != family) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (store[start + 1 + i - from] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char family, char[] name, int from, int to) {
        int hash = family;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + name[i];
        }
        int mixed = hash * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }
}
