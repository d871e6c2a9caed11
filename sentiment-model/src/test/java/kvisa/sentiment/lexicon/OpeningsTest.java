package kvisa.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "kick them; kick them",
                "\\b(?:oppos\\w+)\\b; oppos",
                "h-?1b; h-1b,h1b",
                "r[eé]sum; resum,résum",
                "n't\\b; n't",
                "bad (?:idea|policy); bad idea,bad policy",
                "(?<![A-Za-z0-9])K(?:字)?签(?!收); k字签,k签",
                "(?-i:\\bKs?\\b); ks,k",
                "低.{0,2}一等; 低",
                "h{2,3}a; hh",
                "(?:ab)?c; abc,c",
                "[a-c]x; ax,bx,cx",
                "a\\.b; a.b",
                "哈+; 哈"
            })
    void tellsWhatMatchesBeginWith(String expression, String openings) {
        assertThat(Openings.of(expression)).containsExactlyInAnyOrder(openings.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".a", "\\w+b", "[^a]b", "[a-z]b", "a*", "(?:ab|.c)", "(?i)a", "\\Qa\\E", "[a[bc]]d", "\\p{L}b"})
    void saysWhenAnythingMayBegin(String expression) {
        assertThat(Openings.of(expression)).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z]{3}x", "(?:a|b|c|d|e|f)(?:g|h|i|j|k|l)(?:m|n)", "abcdefghijklmnopqrstuvwxyz"})
    void staysShort(String expression) {
        List<String> openings = Openings.of(expression);

        assertThat(openings).hasSizeLessThanOrEqualTo(40).allMatch(opening -> opening.length() <= 12);
    }
}
