package kvisa.stream.watch;

import java.util.ArrayList;
import java.util.List;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.stream.count.SourcedCell;

/** The segments a cell's posts fall into. A dimension the filter pins to one value explains nothing and is left out. */
final class Segments {

    /** What the segment of a source starts with. */
    static final String SOURCE = "source=";

    private Segments() {}

    /** Segments of a matching cell, e.g. {@code [language=zh, platform=weibo, source=archive]}; may be empty. */
    static List<String> of(SourcedCell sourced, SeriesFilter filter) {
        Cell cell = sourced.cell();
        List<String> segments =
                cell.facet().equals(filter.facet()) ? ofWholePosts(cell, filter) : ofFacet(cell, filter);
        if (cell.facet().equals(filter.facet())) {
            segments.add(SOURCE + sourced.source());
        }
        return segments;
    }

    private static List<String> ofWholePosts(Cell cell, SeriesFilter filter) {
        List<String> segments = new ArrayList<>(5);
        if (filter.language() == null) {
            segments.add("language=" + cell.language());
        }
        if (filter.platform() == null) {
            segments.add("platform=" + cell.platform());
        }
        if (filter.stance() == null) {
            segments.add("stance=" + cell.stance());
        }
        if (filter.xenophobiaAtLeast() == null && cell.xenophobia() != XenophobiaLevel.NONE) {
            segments.add("xenophobia=" + cell.xenophobia().level());
        }
        return segments;
    }

    /** Themes and targets; a series of one theme cannot be split by another facet, cells hold one facet each. */
    private static List<String> ofFacet(Cell cell, SeriesFilter filter) {
        Facet facet = cell.facet();
        if (filter.theme() != null || facet instanceof Facet.All) {
            return List.of();
        }
        if (facet instanceof Facet.OfTheme of) {
            return List.of("theme=" + of.theme());
        }
        if (facet instanceof Facet.OfTarget of) {
            return List.of("target=" + of.target());
        }
        throw new AssertionError(facet);
    }
}
