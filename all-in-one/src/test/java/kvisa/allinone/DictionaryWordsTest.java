package kvisa.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kvisa.dashboard.terms.StopWords;
import kvisa.dashboard.terms.Term;
import kvisa.dashboard.terms.TermFinder;
import kvisa.sentiment.language.Languages;
import org.junit.jupiter.api.Test;

class DictionaryWordsTest {

    private static final Languages LANGUAGES = Languages.shipped();

    @Test
    void cutsBothLanguagesAsTheReadersDo() {
        // "Graduates cannot find work, and still K-visas are opened up?"
        assertThat(DictionaryWords.words(LANGUAGES, "毕业生找不到工作，还开放K簽證？")).contains("毕业生", "工作", ",", "K签证");
        assertThat(DictionaryWords.words(LANGUAGES, "The visas aren't capped.")).contains("visas", "capped", ".");
    }

    @Test
    void cutsByScriptWhileNothingIsLoaded() {
        assertThat(DictionaryWords.orByScript(new CompletableFuture<>(), "工作 now"))
                .containsExactly("工", "作", "now");
    }

    @Test
    void makesTermsOfWholeWordsInBothLanguages() {
        // Given
        List<String> peak = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            peak.add(i + "：毕业生找不到工作"); // "graduates find no work"
            peak.add(i + ": they want an unpaid internship, no rules");
            before.add(i + "：申请材料有哪些"); // "what papers does it take to apply"
            before.add(i + ": how do I apply for it");
        }

        // When
        var found =
                new TermFinder(text -> DictionaryWords.words(LANGUAGES, text), StopWords.shipped()).find(peak, before);

        // Then
        assertThat(found.terms()).extracting(Term::text).contains("want an unpaid internship", "毕业生找不到工作");
    }
}
