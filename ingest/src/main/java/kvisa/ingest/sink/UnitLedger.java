package kvisa.ingest.sink;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kvisa.contract.progress.IngestProgress.Completed;

/** Which units were read to their end, and from what content. Thread-safe. */
public final class UnitLedger {

    private final Map<String, Completed> completed = new ConcurrentHashMap<>();

    /** Starts with what earlier runs completed; later entries of one unit replace earlier ones. */
    public UnitLedger(Iterable<Completed> earlier) {
        earlier.forEach(this::remember);
    }

    /** Knows nothing yet. */
    public static UnitLedger empty() {
        return new UnitLedger(List.of());
    }

    /** Notes a completed unit. */
    public void remember(Completed unit) {
        completed.put(key(unit.source(), unit.unit()), unit);
    }

    /** The completion of a unit of a source with exactly this content, if there was one. */
    public Optional<Completed> find(String source, String unit, String fingerprint) {
        return Optional.ofNullable(completed.get(key(source, unit)))
                .filter(each -> each.fingerprint().equals(fingerprint));
    }

    /** Neither part can hold a line break. */
    private static String key(String source, String unit) {
        return source + "\n" + unit;
    }
}
