package kvisa.allinone.faults;

/** What is counted in one cell. Immutable. */
record Counts(long posts, long engagement, long uncertain) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(posts + other.posts, engagement + other.engagement, uncertain + other.uncertain);
    }
}
