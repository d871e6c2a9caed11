package kvisa.sentiment.corpus;

import java.util.List;

/** What a set of posts is for; no set is in two splits. */
public enum Split {
    /** Weights are fitted on these. */
    TRAIN("seed-zh seed-en a b c e g h i j r s t w pz pe za zb zc zd ze zf zp ea eb ec ed ef ep"),

    /** Calibration, thresholds and every choice between recipes are made on these. */
    DEV("d l y"),

    /** Final figures and demonstrations only: never trained on, never tuned on. */
    TEST("m n o"),

    /** Minimal pairs, two posts after each other: for final figures only, like the test posts. */
    TEST_PAIRS("q"),

    /** Written to be like real reactions, many without the visa's name: for final figures only, like the test posts. */
    TEST_REACTIONS("x");

    private final String sets;

    Split(String sets) {
        this.sets = sets;
    }

    /** Names of the sets in it. */
    public List<String> sets() {
        return List.of(sets.split(" "));
    }
}
