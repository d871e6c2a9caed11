package kvisa.stream.spike;

/** What was observed in one step. A series holds observations of one kind only. */
public sealed interface Observation {

    /** The figure that is compared: a count, an amount, or a share in [0, 1]. */
    double value();

    /** Posts behind the figure; 0 where the series does not count posts. */
    long posts();

    /**
     * A number of independent events; varies at least as much as a Poisson count does.
     *
     * @param posts  events, at least 0
     */
    record Count(long posts) implements Observation {
        public Count {
            requireNotNegative("count", posts);
        }

        @Override
        public double value() {
            return posts;
        }
    }

    /**
     * A quantity of any unit, such as summed heat.
     *
     * @param value  the quantity, finite
     * @param posts  posts behind it, at least 0
     */
    record Amount(double value, long posts) implements Observation {
        public Amount {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("amount " + value + " is not a finite number");
            }
            requireNotNegative("posts", posts);
        }
    }

    /**
     * A part of a whole.
     *
     * @param matched  posts in the part, in [0, of]
     * @param of       posts in the whole, at least 0
     */
    record Share(long matched, long of) implements Observation {
        public Share {
            requireNotNegative("matched", matched);
            if (matched > of) {
                throw new IllegalArgumentException("share of " + matched + " in " + of + " is above 1");
            }
        }

        /** The share; 0 where there were no posts. */
        @Override
        public double value() {
            return of == 0 ? 0 : (double) matched / of;
        }

        @Override
        public long posts() {
            return of;
        }
    }

    private static void requireNotNegative(String name, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " " + number + " is negative");
        }
    }
}
