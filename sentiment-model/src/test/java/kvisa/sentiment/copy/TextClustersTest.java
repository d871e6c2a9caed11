package kvisa.sentiment.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kvisa.sentiment.RandomTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextClustersTest {

    /** "Graduates cannot find work, and now they bring in outsiders with the K-visa, it leaves one speechless". */
    private static final String ORIGINAL = "毕业生连工作都找不到，还要用K签证引进外人，真是无语";

    private static final String ENGLISH = "Graduates can't find work and now they bring in people with a K visa";

    private final TextClusters clusters = new TextClusters();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "毕业生连工作都找不到！还要用k签证引进外人…真是无语😡😡😡",
                "畢業生連工作都找不到，還要用K簽證引進外人，真是無語",
                "#K签证# 毕业生连工作都找不到，还要用Ｋ签证引进外人，真是无语 #热搜#",
                "@人民日报 毕业生连工作都找不到，还要用K签证引进外人，真是无语 @小明_01",
                "毕业生连工作都找不到，还要用K签证引进外人，真是无语 http://t.cn/A6abc",
                "毕业生连工作都找不到，还要用K签证引进外人，真是无语 2025",
                "毕业生 连工作\n都找不到\u200b，还要用K签证引进外人，真是无语//@某人:说得对",
                "转发微博//@某人:毕业生连工作都找不到，还要用K签证引进外人，真是无语//@别人:看看",
                "//@某人：毕业生连工作都找不到，还要用K签证引进外人，真是无语",
            })
    void dressingMakesNoOtherText(String copy) {
        assertThat(clusters.of(copy)).isEqualTo(clusters.of(ORIGINAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRADUATES CANT FIND WORK. And now they bring in people, with a K-Visa!!!",
                "graduates can’t find work and now they bring in people with a K visa #china #jobs",
                "@someone Graduates can't find work and now they bring in people with a K visa https://x.com/a 🙃",
            })
    void dressingMakesNoOtherEnglishText(String copy) {
        assertThat(clusters.of(copy)).isEqualTo(clusters.of(ENGLISH));
    }

    @Test
    void whatIsSaidInsteadIsAnotherText() {
        // "I think graduates should be open-minded, outsiders coming means competition, which is good".
        assertThat(clusters.of("我觉得毕业生应该开放一点，外人来了就有竞争，挺好的")).isNotEqualTo(clusters.of(ORIGINAL));
        assertThat(clusters.of(ENGLISH)).isNotEqualTo(clusters.of(ORIGINAL));
    }

    @Test
    void veryShortTextsAreToldApartByTheirEmoji() {
        assertThat(Stream.of("K签证👍", "K签证👎", "K签证", "👍", "👎", "支持", "反对", "12306", "")
                        .map(clusters::of))
                .doesNotHaveDuplicates();
        assertThat(clusters.of("#K签证#！")).isEqualTo(clusters.of("k 签证"));
        assertThat(clusters.of("支持👍👍👍")).isEqualTo(clusters.of("@小明 支持👍"));
    }

    @Test
    void keysStayWhatTheyAre() {
        // A key that changes needs a new TextClusters.VERSION.
        assertThat(clusters.of(ORIGINAL)).isEqualTo("0f6ca8865c929ced");
        assertThat(clusters.of("支持👍")).isEqualTo("52d2fffe7bedef16");
        assertThat(clusters.of("")).isEqualTo("efd01f60ba992926");
    }

    @Test
    void anyTextHasAKey() {
        Stream.concat(RandomTexts.nasty().stream(), RandomTexts.some(2_000, 3))
                .forEach(text ->
                        assertThat(clusters.of(text)).matches("[0-9a-f]{16}").isEqualTo(clusters.of(text)));
    }
}
