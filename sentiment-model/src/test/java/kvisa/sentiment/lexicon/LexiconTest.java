package kvisa.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kvisa.contract.assess.Language;
import kvisa.sentiment.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LexiconTest {

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH", "EN"})
    void everyFormIsNormalisedAndUnique(Language language) {
        Set<String> seen = new HashSet<>();
        for (CodedTerm term : CodedLexicon.shipped(language).terms()) {
            for (String form : term.forms()) {
                assertThat(Loaded.LANGUAGES.prepare(form, null).text()).as(form).isEqualTo(form);
                assertThat(seen.add(form)).as("%s appears twice", form).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "阿三都要来了, 阿三",
        "三哥要来了, 三哥",
        "满屏OK, OK",
        "五十万又来活了, 五十万",
    })
    void findsCodedWords(String text, String term) {
        assertThat(CodedLexicon.shipped(Language.ZH).matches(text))
                .extracting(match -> match.term().term())
                .contains(term);
    }

    @ParameterizedTest
    @CsvSource({
        "周末去卡拉OK",
        "我三哥明天回老家",
        "年薪五十万的工作",
        "新疆手抓饭真香",
        "玉米棒子多少钱一斤",
        "OK镜验配",
    })
    void leavesInnocentUsesAlone(String text) {
        assertThat(CodedLexicon.shipped(Language.ZH).matches(text)).isEmpty();
    }

    @Test
    void englishTermsMatchWholeWordsOnly() {
        CodedLexicon english = CodedLexicon.shipped(Language.EN);

        assertThat(english.matches("the jeets are here")).hasSize(1);
        assertThat(english.matches("a chinking sound")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "印媒高度关注中国K签证, true",
        "K签, true",
        "入境加K字类别, true",
        "今天这根K线, false",
        "OK签收 快递, false",
        "周末K歌, false",
    })
    void recognisesNamesOfTheVisa(String text, boolean named) {
        assertThat(PolicyNames.shipped(Language.ZH).name(text).isPresent()).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        "the K visa, true",
        "China's K-visa, true",
        "kvisa, true",
        "K-1 visa interview, false",
        "vitamin K, false",
        "my H-1B, false",
    })
    void recognisesEnglishNamesOfTheVisa(String text, boolean named) {
        assertThat(PolicyNames.shipped(Language.EN).name(text).isPresent()).isEqualTo(named);
    }

    @Test
    void cuesFromTablesAndExpressionsComeInOrder() {
        List<Cue> cues = Cues.shipped(Language.EN).in("I don't hate Indians!");

        assertThat(cues)
                .extracting(Cue::name)
                .containsSubsequence("self", "negation", "loathe", "group-indian", "exclaim");
    }

    @Test
    void complaintsNameFileAndLine() {
        List<String> columns = List.of("name", "level");

        assertThatThrownBy(() -> TsvTable.parse("slur.tsv", "name\tlevel\nx\t1\ty", columns))
                .hasMessage("lexicon slur.tsv line 2: found 3 fields, wanted [name, level]");
        assertThatThrownBy(() -> TsvTable.parse("slur.tsv", "nom\tlevel", columns))
                .hasMessageContaining("slur.tsv line 1");
        assertThatThrownBy(() -> TsvTable.parse("slur.tsv", "name\tlevel\nx\thigh", columns)
                        .rows()
                        .get(0)
                        .parsed("level", Integer::parseInt))
                .hasMessageContaining("lexicon slur.tsv line 2, column level");
    }
}
