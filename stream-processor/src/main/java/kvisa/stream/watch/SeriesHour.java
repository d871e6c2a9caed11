package kvisa.stream.watch;

import java.util.HashMap;
import java.util.Map;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.stream.spike.Observation;

/**
 * One hour of one watched series. Immutable.
 *
 * @param matched   posts that match the filter
 * @param lookedAt  posts on the filter's platforms and in its language, whatever they say
 * @param covered   units of sources whose coverage says that they saw this hour
 * @param segments  matching posts by segment, e.g. {@code theme=jobs}; no zeros
 */
record SeriesHour(Tally matched, long lookedAt, int covered, Map<String, Long> segments) {

    /** An hour nobody knows of. */
    static final SeriesHour UNKNOWN = new SeriesHour(Tally.ZERO, 0, 0, Map.of());

    SeriesHour {
        segments = Map.copyOf(segments);
    }

    /** Whether nothing is known of this hour, so that it is a gap. */
    boolean isUnknown() {
        return lookedAt == 0 && covered == 0 && matched.isZero();
    }

    /** With a change of the number of units that saw it. */
    SeriesHour withCoverage(int change) {
        return new SeriesHour(matched, lookedAt, covered + change, segments);
    }

    /** With a change of one of its cells. */
    SeriesHour with(Cell cell, Tally change, SeriesFilter filter) {
        boolean matches = filter.matchesAsideFromFacet(cell);
        return new SeriesHour(
                matches && cell.facet().equals(filter.facet()) ? matched.plus(change) : matched,
                cell.facet().equals(Facet.ALL) && filter.looksAt(cell) ? lookedAt + change.posts() : lookedAt,
                covered,
                matches ? segmentsWith(cell, change, filter) : segments);
    }

    /**
     * What the detector sees of this hour. Cells of a theme and of all posts arrive one after the other, so for a moment
     * more may match than there are; the next change puts that right.
     */
    Observation observation(Measure measure) {
        return switch (measure) {
            case POSTS -> new Observation.Count(matched.posts());
            case ENGAGEMENT -> new Observation.Amount(matched.engagement(), matched.posts());
            case SHARE -> new Observation.Share(Math.min(matched.posts(), lookedAt), lookedAt);
        };
    }

    private Map<String, Long> segmentsWith(Cell cell, Tally change, SeriesFilter filter) {
        Map<String, Long> changed = new HashMap<>(segments);
        for (String segment : Segments.of(cell, filter)) {
            changed.merge(segment, change.posts(), SeriesHour::sumOrNone);
        }
        return changed;
    }

    /** Null tells {@link Map#merge} to forget the segment. */
    @SuppressWarnings("NullAway") // Map.merge asks for null here.
    private static Long sumOrNone(Long a, Long b) {
        long sum = a + b;
        return sum == 0 ? null : sum;
    }
}
