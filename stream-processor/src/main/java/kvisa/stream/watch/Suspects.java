package kvisa.stream.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kvisa.contract.alert.ArtefactKind;
import kvisa.contract.alert.Crowd;
import kvisa.contract.alert.SuspectedArtefact;

/**
 * What about a spike may be an artefact. Each is a hint, drawn from counts alone: a part of the growth that something
 * other than people writing would explain.
 */
final class Suspects {

    /** Smaller parts of the growth are not worth a person's look. */
    private static final double WORTH_TELLING = 0.5;

    /** So much of the growth must be of one source to call it the only one. */
    private static final double ALONE = 0.9;

    /** A source that usually carries more than this is expected to carry the growth, too. */
    private static final double DOMINANT = 0.8;

    private final SeriesStep peak;
    private final Usual usual;
    private final double growth;

    private Suspects(SeriesStep peak, Usual usual) {
        this.peak = peak;
        this.usual = usual;
        this.growth = peak.matched().tally().posts() - usual.crowd().posts();
    }

    /**
     * Largest part first, equal parts in the order of their kinds; none where no posts were gained.
     *
     * @param coverage  tells which sources came back
     * @param start     start of the spike
     * @param end       end of its peak step
     */
    static List<SuspectedArtefact> of(
            SeriesStep peak, Usual usual, CoverageWatch coverage, Instant start, Instant end) {
        Suspects suspects = new Suspects(peak, usual);
        if (suspects.growth <= 0) {
            return List.of();
        }
        List<SuspectedArtefact> found = new ArrayList<>();
        suspects.returned(coverage, start, end).ifPresent(found::add);
        suspects.backfill().ifPresent(found::add);
        suspects.oneSource().ifPresent(found::add);
        suspects.copies().ifPresent(found::add);
        found.sort(
                Comparator.comparingDouble(SuspectedArtefact::part).reversed().thenComparing(SuspectedArtefact::kind));
        return found;
    }

    private Optional<SuspectedArtefact> returned(CoverageWatch coverage, Instant start, Instant end) {
        return strongestSource()
                .filter(source -> coverage.cameBack(source.getKey(), start, end))
                .filter(source -> part(source.getValue()) >= WORTH_TELLING)
                .map(source ->
                        new SuspectedArtefact(ArtefactKind.SOURCE_RETURNED, part(source.getValue()), source.getKey()));
    }

    /** Unlike before: where all posts are late, as in an archive that is read at once, lateness explains no spike. */
    private Optional<SuspectedArtefact> backfill() {
        double late = (double) peak.matched().late() / peak.matched().tally().posts();
        return late >= WORTH_TELLING && usual.latePart() <= late / 2
                ? Optional.of(new SuspectedArtefact(ArtefactKind.BACKFILL, bounded(late), null))
                : Optional.empty();
    }

    private Optional<SuspectedArtefact> oneSource() {
        return strongestSource()
                .filter(source -> part(source.getValue()) >= ALONE)
                .filter(source -> usualPart(source.getKey()) <= DOMINANT)
                .map(source ->
                        new SuspectedArtefact(ArtefactKind.ONE_SOURCE, part(source.getValue()), source.getKey()));
    }

    private Optional<SuspectedArtefact> copies() {
        Crowd before = usual.crowd();
        double copies = peak.matched().tally().posts() - peak.matched().texts().estimate();
        double usualCopies = before.posts() - before.texts();
        double part = part(copies - usualCopies);
        return peak.matched().texts().isEmpty() || part < WORTH_TELLING
                ? Optional.empty()
                : Optional.of(new SuspectedArtefact(ArtefactKind.COPY_PASTE, part, null));
    }

    /** The source that grew most, with its growth; equal growth by name. */
    private Optional<Map.Entry<String, Double>> strongestSource() {
        return peak.segments().entrySet().stream()
                .filter(each -> each.getKey().startsWith(Segments.SOURCE))
                .map(each -> Map.entry(
                        each.getKey().substring(Segments.SOURCE.length()),
                        each.getValue() - usual.segment(each.getKey())))
                .max(Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
    }

    /** 1 where nothing is usual: then there are no others to miss. */
    private double usualPart(String source) {
        double all = usual.crowd().posts();
        return all == 0 ? 1 : usual.segment(Segments.SOURCE + source) / all;
    }

    private double part(double gained) {
        return bounded(gained / growth);
    }

    private static double bounded(double part) {
        return Math.max(0, Math.min(1, part));
    }
}
