package kvisa.stream.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.progress.IngestProgress.Coverage;
import org.jspecify.annotations.Nullable;

/** The ledgers of all sources. Not thread-safe. */
final class CoverageWatch {

    /** A source that came back no longer ago than this may have brought what it had missed, or a new level. */
    private static final Duration JUST_NOW = Duration.ofDays(1);

    private final Map<String, SourceLedger> ledgers = new TreeMap<>();
    private final Map<String, Set<String>> namesOfSource = new TreeMap<>();
    private final Set<String> touched = new TreeSet<>();

    /** Takes in that the coverage under one key changed; either may be null, not both. */
    void cover(@Nullable Coverage before, @Nullable Coverage after) {
        Coverage any = Objects.requireNonNull(after == null ? before : after, "coverage before and after");
        String name = SourceLedger.nameOf(any.platform(), any.source());
        ledgers.computeIfAbsent(name, absent -> new SourceLedger(any.platform(), any.source()))
                .cover(before, after);
        namesOfSource.computeIfAbsent(any.source(), absent -> new TreeSet<>()).add(name);
        touched.add(name);
    }

    /** The newest hour seen of any source. */
    Optional<Instant> newest() {
        return ledgers.values().stream()
                .flatMap(ledger -> Optional.ofNullable(ledger.newest()).stream())
                .max(Instant::compareTo);
    }

    /** The alerts of each source whose coverage changed since the last call, by what its alerts are named by. */
    Map<String, List<SpikeAlert>> alertsOfTouched(Instant running) {
        Map<String, List<SpikeAlert>> alerts = new TreeMap<>();
        touched.forEach(name -> alerts.put(name, alertsOf(name, running)));
        touched.clear();
        return alerts;
    }

    /** A new hour has begun: it may be missed. */
    void touchAll() {
        touched.addAll(ledgers.keySet());
    }

    /** Whether there is a source of this name, as in {@link SourceLedger#nameOf}. */
    boolean knows(String name) {
        return ledgers.containsKey(name);
    }

    private List<SpikeAlert> alertsOf(String name, Instant running) {
        SourceLedger ledger = ledgers.get(name);
        return ledger == null ? List.of() : ledger.alerts(running);
    }

    /** Whether a source was silent and came back in the day before a spike, or while it rose. */
    boolean cameBack(String source, Instant start, Instant peakEnd) {
        Instant since = start.minus(JUST_NOW);
        return namesOfSource.getOrDefault(source, Set.of()).stream()
                .flatMap(name -> Optional.ofNullable(ledgers.get(name)).stream())
                .flatMap(ledger -> ledger.silences(peakEnd).stream())
                .map(Silence::end)
                .anyMatch(end -> end != null && !end.isBefore(since) && end.isBefore(peakEnd));
    }
}
