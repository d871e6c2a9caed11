package kvisa.sentiment.text.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import java.util.List;
import java.util.stream.Stream;
import kvisa.sentiment.RandomTexts;
import kvisa.sentiment.text.MappedText;
import org.junit.jupiter.api.Test;

class HanlpChineseTest {

    private final HanlpChinese hanlp = new HanlpChinese(List.of());

    @Test
    void nothingTraditionalIsOverlooked() {
        for (char unit = 0; unit < Character.MIN_SURROGATE; unit++) {
            String text = "K" + unit;
            assertThat(simplified(text)).isEqualTo(HanLP.convertToSimplifiedChinese(text));
        }
    }

    @Test
    void wordsAreSimplifiedAsHanlpDoes() {
        Stream<String> texts = Stream.concat(
                Stream.of("簽證政策", "著名的乾隆", "後來著急", "皇后與鐘錶", "餘暉", "於是", "甚麼", "慾望"), RandomTexts.some(300, 9));

        texts.filter(text -> HanLP.convertToSimplifiedChinese(text).length() == text.length())
                .forEach(text -> assertThat(simplified(text)).isEqualTo(HanLP.convertToSimplifiedChinese(text)));
    }

    private String simplified(String text) {
        return MappedText.of(text).with(hanlp.edits(text)).text();
    }
}
