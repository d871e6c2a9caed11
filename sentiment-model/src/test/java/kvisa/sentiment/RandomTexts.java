package kvisa.sentiment;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts nobody would write, from a fixed seed: pieces of real posts between marks, controls and broken surrogates. */
public final class RandomTexts {

    private static final String[] PIECES = {
        "K签证",
        "k 签",
        "K-签",
        "扣签",
        "🆗",
        "阿🌂",
        "阿 三",
        "滚.出.中.国",
        "反对",
        "支持",
        "//@路人:",
        "http://t.cn/A6",
        "#K字签证#",
        "K visa",
        "pajeet",
        "I don't",
        "Indians",
        " ",
        "\n",
        "\t",
        "\u0000",
        "\u200b",
        "\ufeff",
        "\ud83d",
        "\udc4d",
        "😀",
        "👨‍👩‍👧",
        "Ａ",
        "①",
        "ﷺ",
        "e\u0301",
        "가",
        "ᄀ",
        "ᅡ",
        "かな",
        "!!!!",
        "。",
        "“",
        "”",
        "//",
        "@",
        "K",
        "签",
        "字",
        "證",
        "簽",
        "哈哈哈哈哈",
        "\u202e",
        "K.字.签",
        "印du",
        "🇰🖊️",
        "'",
        "-LRB-",
        "<b>",
        "&amp;",
        "\\",
        "\"",
        "-",
        "ﬀ",
        "İ",
        "ß",
        "\u0345",
        "\uffff",
        "\ue000",
        "kvisa"
    };

    private RandomTexts() {}

    /** Reproducible texts of up to 40 pieces. */
    public static Stream<String> some(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> one(random));
    }

    /** Texts chosen to hurt. */
    public static List<String> nasty() {
        return List.of(
                "",
                " ",
                "😀",
                "\ud83d",
                "\udc4d\ud83d",
                "\u0000\u0001\u0002",
                "//@",
                "//@//@//@",
                "K".repeat(5_000),
                "签".repeat(50_000),
                "阿 ".repeat(10_000),
                "(".repeat(3_000),
                "\ufdfa".repeat(2_000),
                "a\u0301\u0302\u0303".repeat(2_000),
                "K签".repeat(3_000),
                "不".repeat(4_000) + "反对");
    }

    private static String one(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
