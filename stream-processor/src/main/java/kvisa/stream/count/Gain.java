package kvisa.stream.count;

import java.util.Collection;
import kvisa.contract.aggregate.Tally;

/**
 * What some posts add up to, or a change of it (then parts may be negative). Immutable.
 *
 * @param tally    posts, engagement, uncertain ones
 * @param late     posts among them that were collected long after they were written
 * @param texts    distinct texts
 * @param authors  distinct authors, of posts whose author is known
 */
public record Gain(Tally tally, long late, DistinctSketch texts, DistinctSketch authors) {

    /** Of no posts. */
    public static final Gain ZERO = new Gain(Tally.ZERO, 0, DistinctSketch.EMPTY, DistinctSketch.EMPTY);

    /** Posts of which nothing but their tally is known. */
    public static Gain of(Tally tally) {
        return new Gain(tally, 0, DistinctSketch.EMPTY, DistinctSketch.EMPTY);
    }

    /**
     * Sum, part by part.
     *
     * @throws ArithmeticException if a part leaves its range
     */
    public Gain plus(Gain other) {
        return new Gain(
                tally.plus(other.tally),
                Math.addExact(late, other.late),
                texts.plus(other.texts),
                authors.plus(other.authors));
    }

    /**
     * Sum of many, part by part.
     *
     * @throws ArithmeticException if a part leaves its range
     */
    public static Gain sum(Collection<Gain> gains) {
        Tally tally = Tally.ZERO;
        long late = 0;
        for (Gain gain : gains) {
            tally = tally.plus(gain.tally);
            late = Math.addExact(late, gain.late);
        }
        return new Gain(
                tally,
                late,
                DistinctSketch.sum(gains.stream().map(Gain::texts).toList()),
                DistinctSketch.sum(gains.stream().map(Gain::authors).toList()));
    }

    /** The change that undoes this one. */
    public Gain negated() {
        return new Gain(tally.negated(), Math.negateExact(late), texts.negated(), authors.negated());
    }

    /** Whether nothing is left of it, or nothing changes. */
    public boolean isZero() {
        return tally.isZero() && late == 0 && texts.isEmpty() && authors.isEmpty();
    }
}
