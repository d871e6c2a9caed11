package kvisa.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.XenophobiaLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KvisaAssessorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K签证",
                "K签",
                "K字签证",
                "#K签证#",
                "我国新增K字签证",
                "印媒高度关注中国K签证",
                "中国K签证引发热议",
                "K字簽證10月1日起實施",
                "k签证是什么",
                "扣签",
                "气死了//@路人甲:K签证来了",
                "China K visa",
                "What to know about China's new K-visa",
                "K签证 en español: una visa para jóvenes",
            })
    void postsThatNameTheVisaAreRelevant(String text) {
        assertThat(Loaded.ASSESSOR.assess(text, null).relevant()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今天这根K线真难看",
                "周末去K歌",
                "K-1 visa interview next week, what should my fiancé bring?",
                "K-1未婚妻签证面签过了",
                "申根签证又被拒了",
                "H-1B lottery: not selected again",
                "K12教育还能做吗",
                "OK签收 快递小哥辛苦",
                "歌手开签售会了",
                "球星K签约新东家",
                "top-k sampling with k=1",
                "",
                "😀😀",
                "🆗",
            })
    void postsAboutSomethingElseAreNot(String text) {
        Assessment reading = Loaded.ASSESSOR.assess(text, null);

        assertThat(reading.relevant()).isFalse();
        assertThat(reading.stance().verdict()).isEqualTo(Stance.NEUTRAL);
        assertThat(reading.themes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"K签", "#K签#", "K visa!", "K签证", "我国新增K字签证", "中国K签证引发热议", "外交部回应K签证", "China launches K visa"})
    void bareTitlesTakeNoSideAndOffendNobody(String title) {
        Assessment reading = Loaded.ASSESSOR.assess(title, null);

        assertThat(reading.stance().verdict()).isEqualTo(Stance.NEUTRAL);
        assertThat(reading.xenophobia().level()).isEqualTo(XenophobiaLevel.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // angry about jobs, not about people: "1222万 graduates have no work and we import bachelors? cancel the
                // K visa"
                "1222万毕业生找不到工作，还要引进外国本科生？取消K签证！|oppose|0",
                // "I object to the K visa, not to foreigners"
                "我反对K签证，不反对外国人，政策没征求过意见。|oppose|0",
                // slur and expulsion
                "阿三滚出中国，K签就是引狼入室|oppose|2",
                // the same with the slur and the name disguised
                "阿🌂滚出中国，扣签就是引狼入室|oppose|2",
                // "support the K visa, talent is welcome"
                "支持K签证，欢迎全世界的青年科技人才，开放才有创新|support|0",
                "Cancel the K visa. Twelve million graduates can't find jobs.|oppose|0",
                "Deport every Indian rat, no K visa for vermin|oppose|2",
                "Great news for researchers, I hope to use the K visa to join a lab in Shenzhen|support|0",
                "How do I apply for the K visa? What documents does the consulate need?|neutral|0",
            })
    void readsPlainCases(String text, String stance, int level) {
        Assessment reading = Loaded.ASSESSOR.assess(text, null);

        assertThat(reading.stance().verdict()).isEqualTo(Stance.of(stance));
        assertThat(reading.xenophobia().level()).isEqualTo(XenophobiaLevel.of(level));
    }

    @Test
    void evidenceShowsTheAuthorsSpellingAndWhatItMeans() {
        String text = "真服了，阿🌂都要来了，扣簽赶紧取消";

        List<Evidence> evidence = Loaded.ASSESSOR.assess(text, null).evidence();

        assertThat(evidence).anySatisfy(each -> {
            assertThat(text.substring(each.start(), each.end())).contains("阿🌂");
            assertThat(each.aspect()).isEqualTo("xenophobia");
            assertThat(each.note()).contains("阿🌂 = 阿三: slur for Indians");
        });
    }

    @Test
    void onlyTheAuthorsOwnWordsCount() {
        Assessment own = Loaded.ASSESSOR.assess("求问K签证怎么申请", null);
        Assessment withChain = Loaded.ASSESSOR.assess("求问K签证怎么申请//@路人甲:阿三滚出去", null);

        assertThat(withChain).isEqualTo(own);
    }

    @Test
    void textsInNoLanguageWeReadAreNotSure() {
        Assessment reading = Loaded.ASSESSOR.assess("China crea la visa K para atraer talento joven", null);

        assertThat(reading.language()).isEqualTo(Language.OTHER);
        assertThat(reading.stance().sure()).isFalse();
        assertThat(reading.xenophobia().level()).isEqualTo(XenophobiaLevel.NONE);
    }

    @Test
    void manyThreadsReadAlike() {
        List<String> texts = RandomTexts.some(300, 11).toList();
        List<Assessment> alone =
                texts.stream().map(text -> Loaded.ASSESSOR.assess(text, null)).toList();

        List<Assessment> together = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> Loaded.ASSESSOR.assess(texts.get(i), null))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void anotherInstanceSaysTheSameUnderTheSameName() {
        KvisaAssessor other = KvisaAssessor.load();

        assertThat(other.modelId()).isEqualTo(Loaded.ASSESSOR.modelId()).matches("tier1-[0-9a-f]{12}");
        assertThat(other.assess("反对K签证", null)).isEqualTo(Loaded.ASSESSOR.assess("反对K签证", null));
    }
}
