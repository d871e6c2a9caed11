package kvisa.stream.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import kvisa.stream.watch.SeriesStep;
import kvisa.stream.watch.StepBook;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Steps in a store, by series and time: {@code posts@800000006515cf80}, the seconds as sixteen hexadecimal digits, the sign
 * turned so that the order of keys is that of times. Not thread-safe.
 */
final class StoredSteps implements StepBook {

    private static final int DIGITS = 16;

    /** The steps that are changed again and again: the newest few of each series. */
    private static final int REMEMBERED = 2_000;

    private final KeyValueStore<String, SeriesStep> steps;
    private final Map<String, SeriesStep> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SeriesStep> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Over a store that nothing else writes to while this is in use. */
    StoredSteps(KeyValueStore<String, SeriesStep> steps) {
        this.steps = steps;
    }

    private static String key(String series, Instant start) {
        return series + "@" + HexFormat.of().toHexDigits(start.getEpochSecond() ^ Long.MIN_VALUE);
    }

    private static Instant startOf(String key) {
        long turned = Long.parseUnsignedLong(key, key.length() - DIGITS, key.length(), 16);
        return Instant.ofEpochSecond(turned ^ Long.MIN_VALUE);
    }

    @Override
    public @Nullable SeriesStep get(String series, Instant start) {
        return recent.computeIfAbsent(key(series, start), steps::get);
    }

    @Override
    public void put(String series, Instant start, @Nullable SeriesStep step) {
        String key = key(series, start);
        steps.put(key, step);
        if (step == null) {
            recent.remove(key);
        } else {
            recent.put(key, step);
        }
    }

    @Override
    public void forEach(String series, Instant from, Instant to, BiConsumer<Instant, SeriesStep> action) {
        if (!from.isBefore(to)) {
            return;
        }
        // Both ends are in a store's range, and no step lies within the second before another.
        try (KeyValueIterator<String, SeriesStep> found =
                steps.range(key(series, from), key(series, to.minusSeconds(1)))) {
            found.forEachRemaining(each -> action.accept(startOf(each.key), each.value));
        }
    }

    @Override
    public Optional<Instant> newestBefore(String series, Instant end) {
        try (KeyValueIterator<String, SeriesStep> found =
                steps.reverseRange(key(series, Instant.MIN), key(series, end.minusSeconds(1)))) {
            return found.hasNext() ? Optional.of(startOf(found.next().key)) : Optional.empty();
        }
    }

    /** Forgets all steps of a series. */
    void forget(String series) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, SeriesStep> found =
                steps.range(key(series, Instant.MIN), key(series, Instant.MAX))) {
            found.forEachRemaining(each -> keys.add(each.key));
        }
        keys.forEach(steps::delete);
        recent.clear();
    }
}
