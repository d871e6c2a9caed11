package kvisa.sentiment.feature;

import java.util.List;

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

    void addTo(List<Feature> features, String folded) {
        for (int start = 0; start < folded.length(); start++) {
            for (int end = start + shortest; end <= Math.min(folded.length(), start + longest); end++) {
                addPiece(features, folded, start, end);
            }
        }
    }

    private void addPiece(List<Feature> features, String folded, int start, int end) {
        String piece = folded.substring(start, end);
        if (wanted(piece)) {
            features.add(Feature.at(FeatureFamily.CHARACTERS, piece, start, end));
        }
    }

    private boolean wanted(String piece) {
        if (Character.isLowSurrogate(piece.charAt(0)) || Character.isHighSurrogate(piece.charAt(piece.length() - 1))) {
            return false;
        }
        if (!withinWords) {
            return !piece.isBlank();
        }
        int inner = piece.indexOf(' ', 1);
        return inner < 0 || inner == piece.length() - 1;
    }
}
