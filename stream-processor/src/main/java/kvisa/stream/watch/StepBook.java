package kvisa.stream.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where the known steps of all series are kept. Not thread-safe. */
public interface StepBook {

    /** A step, null if nothing is known of it. */
    @Nullable
    SeriesStep get(String series, Instant start);

    /** Keeps a step; null forgets it. */
    void put(String series, Instant start, @Nullable SeriesStep step);

    /**
     * Hands over the known steps of a series in order of time.
     *
     * @param from  first start
     * @param to    first start that is left out
     */
    void forEach(String series, Instant from, Instant to, BiConsumer<Instant, SeriesStep> action);

    /** Start of the newest step known of a series that begins before {@code end}, empty while none is. */
    Optional<Instant> newestBefore(String series, Instant end);
}
