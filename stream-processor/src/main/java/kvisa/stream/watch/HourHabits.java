package kvisa.stream.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a source shows at which hour, learned from its own past: the same hour of the week over the last four weeks once
 * three of them are known, the same hour of the day over the last seven days until then. Hours in UTC. Not thread-safe;
 * constant size.
 */
final class HourHabits {

    /** Read of an hour nobody looked at. */
    static final long UNSEEN = -1;

    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int ENOUGH = 3;

    /** Three of four weeks, or six of seven days. */
    private static final double USUALLY = 0.75;

    private final Deque<Long>[] ofWeek = slots(HOURS * DAYS);
    private final Deque<Long>[] ofDay = slots(HOURS);

    private static Deque<Long>[] slots(int count) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types.
        Deque<Long>[] slots = new Deque[count];
        Arrays.setAll(slots, any -> new ArrayDeque<>());
        return slots;
    }

    /** Learns an hour: how many records it held, or {@link #UNSEEN}. */
    void learn(Instant hour, long read) {
        add(ofWeek[weekSlot(hour)], read, WEEKS);
        add(ofDay[daySlot(hour)], read, DAYS);
    }

    private static void add(Deque<Long> slot, long read, int most) {
        slot.addLast(read);
        if (slot.size() > most) {
            slot.removeFirst();
        }
    }

    /** Whether somebody usually looks at such an hour. */
    boolean isUsuallySeen(Instant hour) {
        return part(hour, HourHabits::isSeen) >= USUALLY;
    }

    /** Whether such an hour has always held records when somebody looked. */
    boolean alwaysHolds(Instant hour) {
        Deque<Long> alike = alike(hour);
        return alike.size() >= ENOUGH
                && alike.stream().filter(HourHabits::isSeen).count() >= ENOUGH
                && alike.stream().filter(HourHabits::isSeen).allMatch(read -> read > 0);
    }

    /** Median of the records such an hour holds, 0 if it never was seen. */
    double usual(Instant hour) {
        double[] reads = seen(hour).mapToDouble(Long::doubleValue).sorted().toArray();
        int middle = reads.length / 2;
        if (reads.length == 0) {
            return 0;
        }
        return reads.length % 2 == 1
                ? reads[middle]
                : DoubleStream.of(reads[middle - 1], reads[middle]).average().orElseThrow();
    }

    /** How many hours {@link #usual} rests on. */
    int learned(Instant hour) {
        return Math.toIntExact(seen(hour).count());
    }

    private Stream<Long> seen(Instant hour) {
        return alike(hour).stream().filter(HourHabits::isSeen);
    }

    private double part(Instant hour, Predicate<Long> condition) {
        Deque<Long> alike = alike(hour);
        return alike.size() < ENOUGH
                ? 0
                : (double) alike.stream().filter(condition).count() / alike.size();
    }

    private Deque<Long> alike(Instant hour) {
        Deque<Long> weeks = ofWeek[weekSlot(hour)];
        return weeks.size() >= ENOUGH ? weeks : ofDay[daySlot(hour)];
    }

    private static boolean isSeen(long read) {
        return read != UNSEEN;
    }

    private static int daySlot(Instant hour) {
        return hour.atOffset(ZoneOffset.UTC).getHour();
    }

    private static int weekSlot(Instant hour) {
        return (hour.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() - 1) * HOURS + daySlot(hour);
    }
}
