package kvisa.sentiment.refine;

/** Whether a text names the visa. */
enum Naming {
    /** Beyond doubt: it is relevant. */
    NAMED,

    /** A word points to visas, talent or the letter K: the readers decide. */
    MARKED,

    /** Nothing points to it: it is not relevant, whatever the readers feel. */
    UNMARKED
}
