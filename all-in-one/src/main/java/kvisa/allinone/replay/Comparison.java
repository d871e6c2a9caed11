package kvisa.allinone.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kvisa.contract.topic.Generation;

/**
 * Two generations side by side. Immutable.
 *
 * @param before       name of the one
 * @param after        name of the other
 * @param postsBefore  live posts in the one
 * @param postsAfter   live posts in the other; equal, once both have read all posts
 * @param lines        one per kind of posts
 */
public record Comparison(String before, String after, long postsBefore, long postsAfter, List<Line> lines) {

    private static final int PERCENT = 100;

    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * Posts of one kind.
     *
     * @param kind           dimension and value, e.g. {@code stance oppose}
     * @param before         posts in the one generation
     * @param after          posts in the other
     * @param percentBefore  their share of the posts on topic, of all posts for {@code topic}; 0 where there are none
     * @param percentAfter   the same in the other
     */
    public record Line(String kind, long before, long after, double percentBefore, double percentAfter) {}

    /** Of two generations' figures. */
    public static Comparison of(Generation before, Figures one, Generation after, Figures other) {
        Set<String> kinds = new TreeSet<>(one.counts().keySet());
        kinds.addAll(other.counts().keySet());
        List<Line> lines = new ArrayList<>();
        for (String kind : kinds) {
            lines.add(new Line(kind, one.count(kind), other.count(kind), percent(one, kind), percent(other, kind)));
        }
        return new Comparison(before.toString(), after.toString(), one.posts(), other.posts(), lines);
    }

    private static double percent(Figures figures, String kind) {
        long whole = kind.startsWith("topic ") ? figures.posts() : figures.count("topic on");
        return whole == 0 ? 0 : PERCENT * (double) figures.count(kind) / whole;
    }

    /** A table. */
    public String toText() {
        StringBuilder text = new StringBuilder(
                "%-24s%16s%16s%12s%18s%n".formatted("posts", before, after, "difference", "share, points"));
        text.append("%-24s%,16d%,16d%,+12d%n".formatted("live", postsBefore, postsAfter, postsAfter - postsBefore));
        for (Line line : lines) {
            text.append("%-24s%,16d%,16d%,+12d%+18.1f%n"
                    .formatted(
                            line.kind(),
                            line.before(),
                            line.after(),
                            line.after() - line.before(),
                            line.percentAfter() - line.percentBefore()));
        }
        return text
                + (postsBefore == postsAfter
                        ? "Both hold the same number of posts."
                        : "They do not hold the same number of posts: one of them is still reading, or refuses some.");
    }
}
