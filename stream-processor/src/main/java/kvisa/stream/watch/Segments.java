package kvisa.stream.watch;

import java.util.ArrayList;
import java.util.List;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;

/** The segments a cell's posts fall into. A dimension the filter pins to one value explains nothing and is left out. */
final class Segments {

    private Segments() {}

    /** Segments of a matching cell, e.g. {@code [language=zh, platform=weibo]}; may be empty. */
    static List<String> of(Cell cell, SeriesFilter filter) {
        return cell.facet().equals(filter.facet()) ? ofWholePosts(cell, filter) : ofFacet(cell.facet(), filter);
    }

    private static List<String> ofWholePosts(Cell cell, SeriesFilter filter) {
        List<String> segments = new ArrayList<>(3);
        if (filter.language() == null) {
            segments.add("language=" + cell.language());
        }
        if (filter.platform() == null) {
            segments.add("platform=" + cell.platform());
        }
        if (filter.stance() == null) {
            segments.add("stance=" + cell.stance());
        }
        return segments;
    }

    /** Themes and targets; a series of one theme cannot be split by another facet, cells hold one facet each. */
    private static List<String> ofFacet(Facet facet, SeriesFilter filter) {
        if (filter.theme() != null) {
            return List.of();
        }
        if (facet instanceof Facet.OfTheme of) {
            return List.of("theme=" + of.theme());
        }
        if (facet instanceof Facet.OfTarget of) {
            return List.of("target=" + of.target());
        }
        if (facet instanceof Facet.All) {
            return List.of();
        }
        throw new AssertionError(facet);
    }
}
