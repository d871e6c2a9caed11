package kvisa.stream.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.alert.SeriesFilter;
import kvisa.stream.count.Bytes;
import kvisa.stream.count.Gain;
import kvisa.stream.count.GainBytes;
import kvisa.stream.count.SourcedCell;
import kvisa.stream.spike.Observation;
import org.jspecify.annotations.Nullable;

/**
 * One step of one watched series. Immutable.
 *
 * @param matched   posts that match the filter
 * @param lookedAt  posts on the filter's platforms and in its language, whatever they say; what is distinct among them
 *                  only where a share is asked for
 * @param covered   by hour since the start of the step: units of sources whose coverage says that they saw it; no zeros
 * @param segments  matching posts by segment, e.g. {@code theme=jobs}; no zeros
 */
public record SeriesStep(Gain matched, Gain lookedAt, Map<Integer, Integer> covered, Map<String, Long> segments) {

    /** A step nobody knows of. */
    static final SeriesStep UNKNOWN = new SeriesStep(Gain.ZERO, Gain.ZERO, Map.of(), Map.of());

    public SeriesStep {
        covered = Map.copyOf(covered);
        segments = Map.copyOf(segments);
    }

    /** Whether nothing is known of this step, so that it is a gap. */
    boolean isUnknown() {
        return lookedAt.isZero() && covered.isEmpty() && matched.isZero();
    }

    /** Whether a post was seen in it, of whatever content. */
    boolean hasPosts() {
        return lookedAt.tally().posts() > 0;
    }

    /** With a change of the number of units that saw one of its hours. */
    SeriesStep withCoverage(int hour, int change) {
        Map<Integer, Integer> changed = new HashMap<>(covered);
        changed.merge(hour, change, SeriesStep::sumOrNone);
        return new SeriesStep(matched, lookedAt, changed, segments);
    }

    /** With changes of its cells; equal to itself where none of them is part of it. */
    SeriesStep with(Map<SourcedCell, Gain> changes, SeriesDefinition definition) {
        SeriesFilter filter = definition.filter();
        List<Gain> counted = new ArrayList<>();
        List<Gain> seen = new ArrayList<>();
        Map<String, Long> changed = new HashMap<>(segments);
        changes.forEach((sourced, change) -> {
            Cell cell = sourced.cell();
            if (filter.matchesAsideFromFacet(cell)) {
                if (cell.facet().equals(filter.facet())) {
                    counted.add(change);
                }
                addTo(changed, Segments.of(sourced, filter), change.tally().posts());
            }
            if (cell.facet().equals(Facet.ALL) && filter.looksAt(cell)) {
                seen.add(ofLookedAt(change, definition));
            }
        });
        return new SeriesStep(matched.plus(Gain.sum(counted)), lookedAt.plus(Gain.sum(seen)), covered, changed);
    }

    private static Gain ofLookedAt(Gain change, SeriesDefinition definition) {
        return definition.measure() == Measure.SHARE ? change : Gain.of(change.tally());
    }

    /**
     * What the detector sees of this step, null if it is a gap: where coverage speaks, at least half of the hours must
     * have been seen; where it does not, posts speak for themselves.
     *
     * <p>Cells of a theme and of all posts arrive one after the other, and distinct texts are estimates, so for a moment
     * more may match than there are.
     */
    @Nullable
    Observation observation(SeriesDefinition definition) {
        if (!isObserved(definition.window())) {
            return null;
        }
        long posts = matched.tally().posts();
        return switch (definition.measure()) {
            case POSTS -> new Observation.Count(posts);
            case TEXTS -> new Observation.Count(Unit.TEXTS.in(matched));
            case AUTHORS -> new Observation.Count(Unit.AUTHORS.in(matched));
            case ENGAGEMENT -> new Observation.Amount(matched.tally().engagement(), posts);
            case SHARE -> share(definition.unit());
        };
    }

    private Observation share(Unit unit) {
        long whole = unit.in(lookedAt);
        return new Observation.Share(Math.min(unit.in(matched), whole), whole);
    }

    private boolean isObserved(Duration window) {
        return covered.isEmpty() ? hasPosts() : 2L * covered.size() >= Math.max(1, window.toHours());
    }

    /** Hour of a step that an instant lies in. */
    static int hourOf(Instant step, Instant instant) {
        return Math.toIntExact(Duration.between(step, instant).toHours());
    }

    private static void addTo(Map<String, Long> segments, List<String> names, long posts) {
        if (posts != 0) {
            names.forEach(name -> segments.merge(name, posts, SeriesStep::sumOrNone));
        }
    }

    /** Null tells {@link Map#merge} to forget the entry. */
    @SuppressWarnings("NullAway") // Map.merge asks for null here.
    private static Integer sumOrNone(Integer a, Integer b) {
        int sum = a + b;
        return sum == 0 ? null : sum;
    }

    /** Null tells {@link Map#merge} to forget the entry. */
    @SuppressWarnings("NullAway") // Map.merge asks for null here.
    private static Long sumOrNone(Long a, Long b) {
        long sum = a + b;
        return sum == 0 ? null : sum;
    }

    /** For the store. Equal steps need not give equal bytes. */
    public byte[] toBytes() {
        Bytes bytes = new Bytes();
        GainBytes.write(matched, bytes);
        GainBytes.write(lookedAt, bytes);
        bytes.put(covered.size());
        covered.forEach((hour, units) -> {
            bytes.put(hour);
            bytes.putSigned(units);
        });
        bytes.put(segments.size());
        segments.forEach((segment, posts) -> {
            bytes.put(segment);
            bytes.putSigned(posts);
        });
        return bytes.toArray();
    }

    /**
     * What {@link #toBytes} gave.
     *
     * @throws IllegalArgumentException if the bytes end too early
     */
    public static SeriesStep ofBytes(byte[] written) {
        Bytes bytes = new Bytes(written);
        Gain matched = GainBytes.read(bytes);
        Gain lookedAt = GainBytes.read(bytes);
        Map<Integer, Integer> covered = new HashMap<>();
        for (long left = bytes.get(); left > 0; left--) {
            covered.put(Math.toIntExact(bytes.get()), Math.toIntExact(bytes.getSigned()));
        }
        Map<String, Long> segments = new HashMap<>();
        for (long left = bytes.get(); left > 0; left--) {
            segments.put(bytes.getText(), bytes.getSigned());
        }
        return new SeriesStep(matched, lookedAt, covered, segments);
    }
}
