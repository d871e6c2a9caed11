package kvisa.sentiment.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MappedTextTest {

    @Test
    void replacementStandsForTheWholePieceItReplaces() {
        MappedText edited = MappedText.of("abcdef").with(List.of(new Edit(1, 3, "XYZ"), new Edit(4, 5, "")));

        assertThat(edited.text()).isEqualTo("aXYZdf");
        assertThat(edited.original(new Span(2, 3))).isEqualTo(new Span(1, 3));
        assertThat(edited.originalText(new Span(3, 6))).isEqualTo("bcdef");
    }

    @Test
    void editsOfEditsStillPointToTheOriginal() {
        MappedText twice =
                MappedText.of("abcd").with(List.of(new Edit(0, 2, "Q"))).with(List.of(new Edit(0, 2, "R")));

        assertThat(twice.text()).isEqualTo("Rd");
        assertThat(twice.original(new Span(0, 1))).isEqualTo(new Span(0, 3));
    }

    @Test
    void refusesOverlappingEdits() {
        List<Edit> overlapping = List.of(new Edit(0, 2, "x"), new Edit(1, 3, "y"));

        assertThatThrownBy(() -> MappedText.of("abcd").with(overlapping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of order");
    }
}
