package kvisa.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchDefinitionTest {

    private static final WatchDefinition WATCH = WatchDefinition.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K签证",
                "10月1日起实施的K签证是什么", // What is the K visa in force from 1 October
                "K字签证不能与移民划等号", // real hot-search titles
                "K签增设近两月为何突然引发关注",
                "外交部回应K签",
                "如何把水硕水博堵在K签门外",
                "K签证会让外国人抢走我们的饭碗吗",
                "反对#k签证#！",
                "Ｋ签证", // full width
                "“K”签证有门槛吗",
                "K 签证",
                "K-签",
                "K·签证",
                "k\u200b签证", // zero-width space
                "К签证", // Cyrillic letter
                "🇰签证",
                "K簽證爭議",
                "K字簽證",
                "K類簽證",
                "K类签证",
                "K字头签证",
                "扣签是不是要来了",
                "扣字签证，懂的都懂",
                "那个K字头的，外国人随便来", // the one headed by K, foreigners come as they like
                "OK革命，不要印度人", // OK revolution
                "中国版H-1B来了",
                "外国青年科技人才来华不用邀请函",
                "国务院新增青年科技人才签证",
                "新签证是为了引进人才，你们别急",
                "China's new K visa",
                "The K-visa is a gift",
                "kvisa when?",
                "#KVisa #China",
                "Are K visas open to graduates?",
                "No to K. Our graduates deliver food already.", // the bare letter as the name of a policy
                "支持K，人才多多益善", // for K, the more talent the better
                "zhichi k qian", // pinyin for: support the K visa
                "China's new visa for STEM talent after the H-1B fee",
                "Chinese H-1B opens on October 1",
                "美国K-1签证和中国的K签证不是一回事" // compares the two
            })
    void matchesWhatIsAboutTheVisa(String text) {
        assertThat(WATCH.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "今天K线收阳，加仓", // candlestick chart
                "晚上一起K歌", // karaoke
                "OK签收了", // okay, parcel received
                "快递K签收异常", // parcel status
                "选手K签约新战队", // player K signs with a team
                "K签名会门票", // autograph session
                "K12教育改革",
                "K-pop concert visa queue", // neither
                "5K签证费太贵", // a visa fee of five thousand
                "美国K-1签证面试",
                "K1签证未婚妻签证材料",
                "My fiancé waits for a K visa interview at the embassy, USCIS is slow",
                "K-1 visa and K-3 visa explained",
                "申根签证被拒",
                "日本新签证政策吸引人才", // Japan's new visa
                "特朗普100万美元出售美国居留权，为外国人开辟一条新的签证通道",
                "印度赴美机票2小时暴涨超110% H-1B签证年费",
                "坐K字头列车去外国语学院，改签要钱", // a class of trains
                "OK运动鞋新款", // sports shoes
                "被扣签证押金怎么办", // visa deposit kept
                "OK, visa approved!",
                "I got 10k visa points", // a card
                "book visa appointment",
                "H-1B is indentured servitude with a 401(k)",
                "Visa Inc. beats estimates in the K-shaped recovery",
                "Korea's K-Star visa is for STEM graduates",
                "Kamala K Harris for Attorney General, immigration next",
                "本科签约率下降，老外都不信", // contract rate of graduates
                "特朗普称要发黄金卡，新签证面向人才",
                "China visa for tourists: how to apply"
            })
    void leavesWhatOnlyLooksLikeIt(String text) {
        assertThat(WATCH.matchedTerm(text)).isEmpty();
    }

    @Test
    void folding_isStable() {
        String text = "Ｋ\u200b字\ufe0f簽證 К";
        FoldedText folding = new FoldedText(Map.of((int) 'к', "k"));
        String once = folding.fold(text);
        assertThat(once).isEqualTo("k字簽證 k");
        assertThat(folding.fold(once)).isEqualTo(once);
    }

    @Test
    void aDefinitionOfOnesOwnReplacesTheBundledOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("watch.json");
        Files.writeString(file, definition("r~visa", "name"));
        WatchDefinition own = WatchDefinition.read(file);
        assertThat(own.matches("R-Visa")).isTrue();
        assertThat(own.matches("K签证")).isFalse();
        assertThat(own.fingerprint()).isNotEqualTo(WATCH.fingerprint()).hasSize(16);
    }

    @Test
    void mistakesInADefinitionAreNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("watch.json");
        Files.writeString(file, definition("R-Visa", "name"));
        assertThatThrownBy(() -> WatchDefinition.read(file))
                .hasMessage("watch definition watch.json: term \"R-Visa\" is blank or not lower case");
        Files.writeString(file, definition("r-visa", "nickname"));
        assertThatThrownBy(() -> WatchDefinition.read(file)).hasMessageContaining("kind \"nickname\", wanted one of");
        Files.writeString(file, definition("r-visa", "name").replace("\"gloss\"", "\"needs\":[[\"@none\"]],\"gloss\""));
        assertThatThrownBy(() -> WatchDefinition.read(file)).hasMessageContaining("no list \"none\"");
        Files.writeString(file, definition("r-visa", "name").replace("\"gloss\"", "\"unles\":[],\"gloss\""));
        assertThatThrownBy(() -> WatchDefinition.read(file)).hasMessageContaining("unles");
    }

    private static String definition(String term, String kind) {
        return "{\"version\":1,\"about\":\"a test\",\"separators\":\" -\",\"lookalikes\":{},\"lists\":{},"
                + "\"terms\":[{\"term\":\"" + term + "\",\"kind\":\"" + kind + "\",\"gloss\":\"x\"}]}";
    }
}
