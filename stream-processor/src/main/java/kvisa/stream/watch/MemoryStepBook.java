package kvisa.stream.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A book in memory, for tests and for series that nobody keeps. Not thread-safe. */
public final class MemoryStepBook implements StepBook {

    private final Map<String, NavigableMap<Instant, SeriesStep>> steps = new HashMap<>();

    private NavigableMap<Instant, SeriesStep> of(String series) {
        return steps.computeIfAbsent(series, any -> new TreeMap<>());
    }

    @Override
    public @Nullable SeriesStep get(String series, Instant start) {
        return of(series).get(start);
    }

    @Override
    public void put(String series, Instant start, @Nullable SeriesStep step) {
        if (step == null) {
            of(series).remove(start);
        } else {
            of(series).put(start, step);
        }
    }

    @Override
    public void forEach(String series, Instant from, Instant to, BiConsumer<Instant, SeriesStep> action) {
        if (from.isBefore(to)) {
            of(series).subMap(from, true, to, false).forEach(action);
        }
    }

    @Override
    public Optional<Instant> newestBefore(String series, Instant end) {
        return Optional.ofNullable(of(series).lowerKey(end));
    }
}
