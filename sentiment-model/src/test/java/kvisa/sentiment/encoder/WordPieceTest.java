package kvisa.sentiment.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import kvisa.sentiment.RandomTexts;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final List<String> PIECES =
            List.of("[UNK]", "[CLS]", "[SEP]", "visa", "the", "k", "un", "##want", "##ed", "签", "证", ".", "cafe");

    private static final WordPiece CUTTER = new WordPiece(PIECES, true);

    private static List<Integer> ids(String text) {
        return java.util.Arrays.stream(CUTTER.cut(text, 64).ids()).boxed().toList();
    }

    @Test
    void wordsAreCutIntoTheLongestKnownPieces() {
        assertThat(ids("the unwanted")).containsExactly(1, 4, 6, 7, 8, 2);
    }

    @Test
    void aWordWithAnUnknownPartIsUnknownAsAWhole() {
        assertThat(ids("unwantedly visa")).containsExactly(1, 0, 3, 2);
    }

    @Test
    void ideographsAndPunctuationStandAlone() {
        assertThat(ids("K签证.visa")).containsExactly(1, 5, 9, 10, 11, 3, 2);
    }

    @Test
    void lettersAreLoweredAndAccentsStripped() {
        assertThat(ids("THE Café")).containsExactly(1, 4, 12, 2);
    }

    @Test
    void piecesKnowWhereTheyStand() {
        Pieces pieces = CUTTER.cut("the K签证", 64);

        assertThat(pieces.starts()).containsExactly(-1, 0, 4, 5, 6, -1);
        assertThat(pieces.ends()).containsExactly(-1, 3, 5, 6, 7, -1);
    }

    @Test
    void ofALongTextTheBeginningAndTheEndAreKept() {
        Pieces pieces = CUTTER.cut("the ".repeat(50) + "visa", 8);

        assertThat(pieces.ids()).containsExactly(1, 4, 4, 4, 4, 4, 3, 2);
    }

    @Test
    void anyTextIsCutWithinItsBounds() {
        Stream.concat(RandomTexts.some(500, 7), RandomTexts.nasty().stream()).forEach(text -> {
            Pieces pieces = CUTTER.cut(text, 40);
            assertThat(pieces.size()).isBetween(2, 40);
            for (int i = 1; i < pieces.size() - 1; i++) {
                assertThat(pieces.starts()[i]).isBetween(0, text.length() - 1);
                assertThat(pieces.ends()[i]).isBetween(pieces.starts()[i] + 1, text.length());
            }
        });
    }

    @Test
    void aVocabularyWithoutMarksIsRefused() {
        assertThatThrownBy(() -> new WordPiece(List.of("visa", "[CLS]", "[SEP]"), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[UNK]");
    }
}
