package kvisa.sentiment.corpus;

import java.util.List;

/** What a set of posts is for; no set is in two splits. */
public enum Split {
    /** Weights are fitted on these. */
    TRAIN("seed-zh seed-en a b c e"),

    /** Calibration, thresholds and every choice between recipes are made on these. */
    DEV("d"),

    /** Final figures and demonstrations only: never trained on, never tuned on. */
    TEST("m n o");

    private final String sets;

    Split(String sets) {
        this.sets = sets;
    }

    /** Names of the sets in it. */
    public List<String> sets() {
        return List.of(sets.split(" "));
    }
}
