package kvisa.sentiment.feature;

/**
 * Sorts of features. Each family of a text is scaled to length 1 by itself, so that the many character pieces of a long
 * post do not drown its few cues; how much a family counts for a question is part of the training recipe.
 */
public enum FeatureFamily {
    /** Runs of characters. */
    CHARACTERS('c'),

    /** Words and runs of words. */
    WORDS('w'),

    /** Runs of words in which every people's name reads alike. */
    MASKED('m'),

    /** Coded words, by term, kind, level and target. */
    CODED('l'),

    /** Cues. */
    CUES('q'),

    /** Two cues in one text. */
    CUE_PAIRS('p'),

    /** Length, opening, ending, marks. */
    SHAPE('s');

    private final char code;

    FeatureFamily(char code) {
        this.code = code;
    }

    /** First letter of its features' keys. */
    public char code() {
        return code;
    }

    /**
     * The family of a vocabulary key.
     *
     * @throws IllegalArgumentException if no family has its first letter
     */
    public static FeatureFamily ofKey(String key) {
        for (FeatureFamily each : values()) {
            if (each.code == key.charAt(0)) {
                return each;
            }
        }
        throw new IllegalArgumentException("feature key starts with '" + key.charAt(0) + "', wanted a family's letter");
    }
}
