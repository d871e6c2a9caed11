package kvisa.stream.count;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Estimates how many different things were added and not taken away again, whatever the order. Immutable; linear: the
 * sketch of two collections is the {@link #plus sum} of theirs, and {@link #negated minus} takes a thing back exactly.
 *
 * <p>Linear counting (Whang, Vander-Zanden and Taylor, <i>A linear-time probabilistic counting algorithm for database
 * applications</i>, ACM TODS 15(2), 1990) with a counter where the paper has a bit, so that things can be taken back;
 * over several levels, each of which sees half as many different things as the one before it, so that large numbers need
 * no large sketch (Estan, Varghese and Fisk, <i>Bitmap algorithms for counting active flows on high-speed links</i>, IMC
 * 2003, "multiresolution bitmap"). A thing always falls into the same one counter.
 *
 * <p>Error, printed and held by its test over 200 sketches each: root mean square at most 1.5 % up to 1,000 things, where
 * it rarely is more than one or two of a hundred, and 2.5 % for 10,000 and 100,000. Only counters in use are kept, so a
 * sketch of few things is small: two to three bytes a thing on the wire, at most 2 KB for 1,000, 8 KB for 10,000 and 15 KB
 * for 100,000.
 */
public final class DistinctSketch {

    /** Nothing added. */
    public static final DistinctSketch EMPTY = new DistinctSketch(new int[0], new int[0]);

    static final int SLOTS = 1024;

    /** The last level sees one thing in 2^23: enough for a hundred million. */
    static final int LEVELS = 24;

    /** A level fuller than this is left out: the little it still tells is all in its last free counters. */
    private static final double FULL = 0.9;

    private final int[] slots;
    private final int[] counts;

    /** Slots ascending; counts not zero. */
    DistinctSketch(int[] slots, int[] counts) {
        this.slots = slots;
        this.counts = counts;
    }

    /** The sketch of one thing, known by any 64-bit hash of it. */
    public static DistinctSketch of(long hash) {
        return new DistinctSketch(new int[] {slotOf(hash)}, new int[] {1});
    }

    private static int slotOf(long hash) {
        long mixed = mix(hash);
        int level = Math.min(LEVELS - 1, Long.numberOfLeadingZeros(mixed));
        return level * SLOTS + (int) (mixed & (SLOTS - 1));
    }

    /** Steele, Lea and Flood's SplitMix64 finaliser (OOPSLA 2014): the hash handed in need not be a good one. */
    private static long mix(long hash) {
        long a = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /**
     * The sketch of both collections.
     *
     * @throws ArithmeticException if one thing is there more than two billion times
     */
    public DistinctSketch plus(DistinctSketch other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        int[] bothSlots = new int[slots.length + other.slots.length];
        int[] bothCounts = new int[bothSlots.length];
        int size = merge(other, bothSlots, bothCounts);
        return size == 0 ? EMPTY : new DistinctSketch(Arrays.copyOf(bothSlots, size), Arrays.copyOf(bothCounts, size));
    }

    /**
     * The sketch of all these collections; many are added up faster this way than one by one.
     *
     * @throws ArithmeticException if one thing is there more than two billion times
     */
    public static DistinctSketch sum(Collection<DistinctSketch> sketches) {
        long[] counters = sketches.stream()
                .flatMapToLong(DistinctSketch::counters)
                .sorted()
                .toArray();
        int[] slots = new int[counters.length];
        int[] counts = new int[counters.length];
        int size = 0;
        for (int i = 0; i < counters.length; ) {
            int slot = (int) (counters[i] >> Integer.SIZE);
            int count = 0;
            for (; i < counters.length && counters[i] >> Integer.SIZE == slot; i++) {
                count = Math.addExact(count, (int) counters[i]);
            }
            if (count != 0) {
                slots[size] = slot;
                counts[size++] = count;
            }
        }
        return size == 0 ? EMPTY : new DistinctSketch(Arrays.copyOf(slots, size), Arrays.copyOf(counts, size));
    }

    /** Each as one number, ordered by slot. */
    private LongStream counters() {
        return IntStream.range(0, slots.length)
                .mapToLong(i -> (long) slots[i] << Integer.SIZE | Integer.toUnsignedLong(counts[i]));
    }

    private int merge(DistinctSketch other, int[] intoSlots, int[] intoCounts) {
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < slots.length || theirs < other.slots.length) {
            int slot = Math.min(slotAt(mine), other.slotAt(theirs));
            int count = 0;
            if (slotAt(mine) == slot) {
                count = counts[mine++];
            }
            if (other.slotAt(theirs) == slot) {
                count = Math.addExact(count, other.counts[theirs++]);
            }
            if (count != 0) {
                intoSlots[size] = slot;
                intoCounts[size++] = count;
            }
        }
        return size;
    }

    private int slotAt(int index) {
        return index < slots.length ? slots[index] : Integer.MAX_VALUE;
    }

    /** The change that takes these things away. */
    public DistinctSketch negated() {
        int[] negated = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            negated[i] = Math.negateExact(counts[i]);
        }
        return isEmpty() ? EMPTY : new DistinctSketch(slots, negated);
    }

    /** Whether nothing was added that was not taken away again. */
    public boolean isEmpty() {
        return slots.length == 0;
    }

    /** How many different things there are, at least 0; an estimate, see the class. */
    public double estimate() {
        int[] used = usedByLevel();
        int base = 0;
        while (base < LEVELS - 1 && used[base] > FULL * SLOTS) {
            base++;
        }
        double seen = 0;
        for (int level = base; level < LEVELS; level++) {
            seen += linearCount(used[level]);
        }
        return seen * (1L << base);
    }

    private int[] usedByLevel() {
        int[] used = new int[LEVELS];
        for (int slot : slots) {
            used[slot / SLOTS]++;
        }
        return used;
    }

    private static double linearCount(int used) {
        // A full level would stand for infinitely many; half a free counter is as good a guess as any.
        double free = Math.max(0.5, SLOTS - used);
        return SLOTS * Math.log(SLOTS / free);
    }

    /** How many counters are in use. */
    int size() {
        return slots.length;
    }

    /** Appends it to bytes: how many counters, then for each the distance to the one before and its count. */
    public void write(Bytes bytes) {
        bytes.put(slots.length);
        int before = 0;
        for (int i = 0; i < slots.length; i++) {
            bytes.put((long) slots[i] - before);
            bytes.putSigned(counts[i]);
            before = slots[i];
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the bytes end too early
     */
    public static DistinctSketch read(Bytes bytes) {
        int size = Math.toIntExact(bytes.get());
        if (size == 0) {
            return EMPTY;
        }
        int[] slots = new int[size];
        int[] counts = new int[size];
        int slot = 0;
        for (int i = 0; i < size; i++) {
            slot += Math.toIntExact(bytes.get());
            slots[i] = slot;
            counts[i] = Math.toIntExact(bytes.getSigned());
        }
        return new DistinctSketch(slots, counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinctSketch sketch
                && Arrays.equals(slots, sketch.slots)
                && Arrays.equals(counts, sketch.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(slots) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "about " + Math.round(estimate()) + " different";
    }
}
