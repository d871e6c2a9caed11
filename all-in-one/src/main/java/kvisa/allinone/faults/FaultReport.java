package kvisa.allinone.faults;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a fault run found. Immutable. Times are in seconds.
 *
 * @param seed              of the run
 * @param brokers           how many
 * @param assessor          {@code invented} or {@code shipped}
 * @param smallDisk         how the disk of a processor was filled
 * @param records           records written, by kind
 * @param rounds            one after the other
 * @param burst             null when the run ended before
 * @param endedByThemselves processes that gave up under a fault and were started again, as a service manager does
 * @param seconds           length of the run
 */
public record FaultReport(
        long seed,
        int brokers,
        String assessor,
        String smallDisk,
        Map<String, Long> records,
        List<Round> rounds,
        @Nullable Burst burst,
        int endedByThemselves,
        double seconds) {

    public FaultReport {
        records = new TreeMap<>(records);
        rounds = List.copyOf(rounds);
    }

    /**
     * A fault, and how long the API went without a post that was written right after it began: the slowest of one post
     * per partition.
     *
     * @param at             since the run began
     * @param caughtUp       since the fault began
     * @param afterRepair    since it was repaired (process started or resumed), 0 if before; null while unknown
     */
    public record Fault(
            FaultKind kind,
            String target,
            double at,
            @Nullable Double caughtUp,
            @Nullable Double afterRepair) {}

    /**
     * The comparison of all cells: recount, aggregates topic, API.
     *
     * @param livePosts    posts that were there
     * @param cells        cells of the recount
     * @param differences  cells whose three counts are not all equal
     * @param settled      how long it took until all were equal, since the last post was written and the last fault had
     *                     passed
     */
    public record Comparison(long livePosts, int cells, int differences, double settled) {}

    /** A round. */
    public record Round(int number, int processors, List<Fault> faults, Comparison comparison) {}

    /**
     * The burst.
     *
     * @param posts           records written
     * @param seconds         while they were written
     * @param countedAfter    all were counted so long after the last was written
     * @param waiting         posts that still waited for their second reading then
     * @param refinedAfter    all were refined so long after second readings might begin
     */
    public record Burst(
            int posts,
            double seconds,
            double countedAfter,
            long waiting,
            double refinedAfter,
            List<Fault> faults,
            Comparison comparison) {}

    /** Faults by kind. */
    public Map<String, Long> faultsByKind() {
        return faults().stream()
                .collect(Collectors.groupingBy(fault -> fault.kind().wireName(), TreeMap::new, Collectors.counting()));
    }

    /** Cells whose counts are not equal, over all comparisons; a run is good when there are none. */
    public int differences() {
        return comparisons().stream().mapToInt(Comparison::differences).sum();
    }

    /** Cells compared, over all comparisons. */
    public long cellsCompared() {
        return comparisons().stream().mapToLong(Comparison::cells).sum();
    }

    /** The fault after which catching up took longest. */
    public Optional<Fault> slowest() {
        return faults().stream()
                .filter(fault -> fault.caughtUp() != null)
                .max(Comparator.comparingDouble(FaultReport::caughtUp));
    }

    /** The longest time to catch up once the fault was repaired. */
    public double longestAfterRepair() {
        return faults().stream()
                .map(Fault::afterRepair)
                .filter(seconds -> seconds != null)
                .mapToDouble(seconds -> seconds == null ? 0 : seconds)
                .max()
                .orElse(0);
    }

    private static double caughtUp(Fault fault) {
        return fault.caughtUp() == null ? 0 : fault.caughtUp();
    }

    /** Every fault, in order. */
    public List<Fault> faults() {
        List<Fault> all =
                rounds.stream().flatMap(round -> round.faults().stream()).collect(Collectors.toList());
        if (burst != null) {
            all.addAll(burst.faults());
        }
        return all;
    }

    private List<Comparison> comparisons() {
        List<Comparison> all = rounds.stream().map(Round::comparison).collect(Collectors.toList());
        if (burst != null) {
            all.add(burst.comparison());
        }
        return all;
    }
}
