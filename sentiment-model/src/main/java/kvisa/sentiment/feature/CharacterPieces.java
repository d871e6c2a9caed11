package kvisa.sentiment.feature;

/** Runs of characters: across everything in Chinese, within words in English. Immutable, thread-safe. */
final class CharacterPieces {

    private final int shortest;
    private final int longest;
    private final boolean withinWords;

    private CharacterPieces(int shortest, int longest, boolean withinWords) {
        this.shortest = shortest;
        this.longest = longest;
        this.withinWords = withinWords;
    }

    static CharacterPieces chinese() {
        return new CharacterPieces(1, 3, false);
    }

    static CharacterPieces english() {
        return new CharacterPieces(2, 4, true);
    }

    void addTo(FeatureSink sink, char[] folded) {
        for (int start = 0; start < folded.length; start++) {
            if (!Character.isLowSurrogate(folded[start])) {
                addPieces(sink, folded, start);
            }
        }
    }

    private void addPieces(FeatureSink sink, char[] folded, int start) {
        int last = Math.min(folded.length, start + longest);
        boolean blank = true;
        for (int end = start + 1; end <= last; end++) {
            char unit = folded[end - 1];
            blank &= Character.isWhitespace(unit);
            if (end - start >= shortest && !(blank && !withinWords) && !Character.isHighSurrogate(unit)) {
                sink.take(FeatureFamily.CHARACTERS, folded, start, end, start, end);
            }
            if (withinWords && unit == ' ' && end - 1 > start) {
                return;
            }
        }
    }
}
