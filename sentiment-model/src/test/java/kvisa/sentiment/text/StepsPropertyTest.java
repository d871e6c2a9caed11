package kvisa.sentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kvisa.sentiment.RandomTexts;
import org.junit.jupiter.api.Test;

/** Looking twice before a regular expression runs must not change what a step finds. */
class StepsPropertyTest {

    private static final Map<Pattern, NormalizingStep> BY_PATTERN = Map.of(
            Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\ufe00-\\ufe0f]+"), Steps.dropInvisible(),
            Pattern.compile("^[\\p{Cc}\\p{Z}]+|[\\p{Cc}\\p{Z}]+$|(?! (?![\\p{Cc}\\p{Z}]))[\\p{Cc}\\p{Z}]+"),
                    Steps.oneSpace(),
            Pattern.compile("(.)\\1{3,}", Pattern.DOTALL), Steps.threeOfAKind(),
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]([ .*_-])[A-Za-z](?:\\1[A-Za-z]){2,}(?![A-Za-z0-9])"),
                    Steps.joinSpelledOut(),
            Pattern.compile("https?://[\\x21-\\x7e]+"), Steps.dropLinks());

    @Test
    void stepsEditWhereTheirExpressionsMatch() {
        texts().forEach(text -> BY_PATTERN.forEach((pattern, step) -> assertThat(spans(step.edits(text)))
                .as("%s in \"%s\"", pattern, text)
                .isEqualTo(pattern.matcher(text)
                        .results()
                        .map(match -> new Span(match.start(), match.end()))
                        .toList())));
    }

    @Test
    void everyKindOfBlankAndInvisibleCharacterIsSeen() {
        everyCodePoint().forEach(point -> {
            String text = "a" + Character.toString(point) + "b";
            int type = Character.getType(point);
            boolean blank = Character.isISOControl(point) || Character.isSpaceChar(point);
            boolean invisible = type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE
                    || (point >= 0xFE00 && point <= 0xFE0F);
            assertThat(!Steps.oneSpace().edits(text).isEmpty()).as("%x", point).isEqualTo(blank && point != ' ');
            assertThat(!Steps.dropInvisible().edits(text).isEmpty())
                    .as("%x", point)
                    .isEqualTo(invisible);
        });
    }

    @Test
    void everyCodePointIsComposedAsTheJdkDoes() {
        everyCodePoint().filter(point -> !surrogate(point)).forEach(point -> {
            String text = Character.toString(point);
            List<Edit> edits = Steps.nfkc().edits(text);
            String composed = edits.isEmpty() ? text : edits.get(0).replacement();
            assertThat(composed).as("%x", point).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
        });
    }

    @Test
    void marksAreComposedWithWhatTheyStandOn() {
        assertThat(MappedText.of("é。が").with(Steps.nfkc().edits("é。が")).text()).isEqualTo("é。が");
    }

    private static boolean surrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static IntStream everyCodePoint() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
    }

    private static List<Span> spans(List<Edit> edits) {
        return edits.stream().map(edit -> new Span(edit.start(), edit.end())).toList();
    }

    private static Stream<String> texts() {
        Stream<String> written = Stream.of(
                "c.u.r.r.y",
                "a j e e t b",
                "j-e-e-t",
                "k.i.c.k.",
                "....",
                "a a a a",
                "😀😀😀😀",
                "😀😀😀",
                "!!!!",
                "aaaa",
                " a",
                "a ",
                "a  b",
                "a\tb",
                "http://x",
                "https://t.cn/A6 x",
                "ftp://x");
        return Stream.concat(written, RandomTexts.some(2_000, 3));
    }
}
