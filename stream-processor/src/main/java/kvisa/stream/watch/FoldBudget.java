package kvisa.stream.watch;

/**
 * How many steps may be folded again because something long past changed. Such changes are frequent (posts are deleted,
 * reactions counted again) and each costs as many steps as lie between it and now; without a bound a trickle of them
 * would take all the time there is, and the present would go unwatched. Counted in looks, not by a clock. Not
 * thread-safe.
 */
final class FoldBudget {

    /** About a quarter of a second's work a look, if a step takes ten microseconds. */
    private static final long PER_LOOK = 25_000;

    /** What is not used is kept for later, up to this: some 30 series over a year of hours. */
    private static final long MOST = 300_000;

    private final long perLook;
    private final long most;
    private long left;

    /** As large as a watch's usually is, and full. */
    FoldBudget() {
        this(PER_LOOK, MOST);
    }

    /** Full. */
    FoldBudget(long perLook, long most) {
        this.perLook = perLook;
        this.most = most;
        this.left = most;
    }

    /** Another look begins. */
    void look() {
        left = Math.min(most, left + perLook);
    }

    /** Whether so many steps may be folded now; if so, they are spent. One larger than all there can be is granted when full. */
    boolean grants(long steps) {
        long cost = Math.min(most, steps);
        if (cost > left) {
            return false;
        }
        left -= cost;
        return true;
    }
}
