package kvisa.sentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import kvisa.sentiment.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "ｋ簽證,K签证",
        "k 签证,K签证",
        "K-字-签,K字签",
        "扣签来了,K签来了",
        "🇰🖊️一路绿灯,K签一路绿灯",
        "O🉑K,O可K",
        "我不🆗,我不OK",
        "阿🌂走开,阿三走开",
        "阿 三,阿三",
        "滚/出/中/国,滚出中国",
        "yin度人,印度人",
        "皇后在後面,皇后在后面",
        "好好好好好好,好好好",
        "支持\u200bK签,支持K签",
        "看 https://t.cn/A6x 这个,看 这个",
        "说得好//@路人甲:阿三滚,说得好",
        "K v1sa for p@jeets,K visa for pajeets",
        "Asan city,Asan city",
        "k1ck the jee7s out!,kick the jeets out!",
        "c.u.r.r.y m.u.n.c.h.e.r.s,curry munchers",
        "j e e t convention,jeet convention",
        "5K and H1B and 50% off!,5K and H1B and 50% off!",
        "U.S.A. today,U.S.A. today",
        "a3也配,阿三也配",
        "A3纸一包,A3纸一包",
    })
    void bringsWhatPeopleWriteToOneForm(String written, String read) {
        assertThat(normalised(written).text()).isEqualTo(read);
    }

    @Test
    void showsDecodedWordsInTheAuthorsSpelling() {
        String written = "真的，扣 簽！";
        MappedText mapped = normalised(written);

        int start = mapped.text().indexOf("K签");

        assertThat(mapped.originalText(new Span(start, start + 2))).isEqualTo("扣 簽");
    }

    @Test
    void readsAtMostTwoThousandCodePoints() {
        String text = "😀签".repeat(3_000);

        MappedText mapped = normalised(text);

        assertThat(mapped.text().codePointCount(0, mapped.text().length())).isEqualTo(TextNormalizer.MAX_CODE_POINTS);
    }

    private static MappedText normalised(String text) {
        return Loaded.LANGUAGES.prepare(text, null).mapped();
    }
}
