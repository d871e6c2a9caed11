package kvisa.dashboard.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermFinderTest {

    private final TermFinder finder = new TermFinder(TextCutter.BY_SCRIPT, StopWords.shipped());

    @Test
    void findsChineseAndEnglishTermsWithTheirCounts() {
        // Given
        List<String> peak = new ArrayList<>(before(20, "晚"));
        for (int i = 0; i < 6; i++) {
            peak.add("听说大裁员了" + (char) ('甲' + i));
            peak.add("Mass layoffs, they say: nr" + (char) ('a' + i));
        }

        // When
        Terms found = finder.find(peak, before(40, "早"));

        // Then
        assertThat(found.peakTexts()).isEqualTo(32);
        assertThat(found.beforeTexts()).isEqualTo(40);
        assertThat(found.reason()).isNull();
        assertThat(found.terms())
                .extracting(Term::text)
                .contains("mass layoffs")
                .anyMatch(term -> term.contains("裁员"));
        assertThat(found.terms()).allSatisfy(term -> {
            assertThat(term.peakTexts()).isEqualTo(6);
            assertThat(term.beforeTexts()).isZero();
            assertThat(term.z()).isGreaterThan(1.96);
        });
    }

    @Test
    void aPhraseReplacesTheWordsThatAreSaidOnlyInIt() {
        // Given
        List<String> peak = varied(8, "no employer sponsor");

        // When
        Terms found = finder.find(peak, varied(40, "quiet day"));

        // Then
        assertThat(found.terms()).extracting(Term::text).containsExactly("employer sponsor");
    }

    @Test
    void aTermOfTwoTextsIsNone() {
        // Given
        List<String> peak = new ArrayList<>(varied(10, "quiet day"));
        peak.addAll(varied(2, "famous person"));

        // Then
        assertThat(finder.find(peak, varied(40, "quiet day")).reason()).isEqualTo(Terms.Reason.NOTHING_STANDS_OUT);
    }

    @Test
    void accountsAndLinksAndStopWordsAreNoTerms() {
        // Given
        List<String> peak = varied(8, "@somebody https://example.org/page the of 的 了 这个");

        // Then
        assertThat(finder.find(peak, varied(40, "quiet day")).terms()).isEmpty();
    }

    @Test
    void aPhraseNeverGoesAcrossAMarkOrALineEnd() {
        // Given
        List<String> peak = varied(8, "layoffs. mass\nsponsor");

        // Then
        assertThat(finder.find(peak, varied(40, "quiet day")).terms())
                .extracting(Term::text)
                .containsExactlyInAnyOrder("layoffs", "mass", "sponsor");
    }

    @Test
    void withTooLittleToCompareItSaysSo() {
        assertThat(finder.find(varied(4, "mass layoffs"), varied(40, "quiet day"))
                        .reason())
                .isEqualTo(Terms.Reason.FEW_TEXTS);
        assertThat(finder.find(varied(40, "mass layoffs"), List.of()).reason())
                .isEqualTo(Terms.Reason.FEW_TEXTS_BEFORE);
        assertThat(TermFinder.notASpike().reason()).isEqualTo(Terms.Reason.NOT_A_SPIKE);
    }

    /** Texts with nothing in common but what they all say, each told apart by a number no term is made of. */
    private static List<String> varied(int count, String says) {
        return IntStream.range(0, count).mapToObj(i -> i + " ; " + says).toList();
    }

    private static List<String> before(int count, String when) {
        return IntStream.range(0, count)
                .mapToObj(i -> (i % 2 == 0 ? "支持开放 ; " : "quiet day ; ") + i + when)
                .toList();
    }
}
