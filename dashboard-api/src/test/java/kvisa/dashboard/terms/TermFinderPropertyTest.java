package kvisa.dashboard.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class TermFinderPropertyTest {

    private static final String[] WORDS = {
        "签证", "工作", "毕业生", "反对", "公平", "visa", "jobs", "quota", "sponsor", "unfair", "，", ".", "的", "the", "@name"
    };

    private final TermFinder finder = new TermFinder(TextCutter.BY_SCRIPT, StopWords.shipped());

    @RepeatedTest(40)
    void orderAndRepetitionChangeNothing(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> peak = texts(random, 5 + random.nextInt(60), 1 + random.nextInt(WORDS.length));
        List<String> before = texts(random, 5 + random.nextInt(60), WORDS.length);
        List<String> again = new ArrayList<>(peak);
        for (int i = 0; i < 200; i++) {
            again.add(peak.get(random.nextInt(peak.size())));
        }
        Collections.shuffle(again, random);
        List<String> beforeAgain = new ArrayList<>(before);
        beforeAgain.addAll(before);
        Collections.shuffle(beforeAgain, random);

        // When
        Terms found = finder.find(peak, before);

        // Then
        assertThat(finder.find(again, beforeAgain)).isEqualTo(found);
        assertThat(found.terms()).allSatisfy(term -> {
            assertThat(term.peakTexts()).isBetween(TermFinder.FEWEST_HOLDING, found.peakTexts());
            assertThat(term.beforeTexts()).isBetween(0, found.beforeTexts());
            assertThat(term.text()).isNotBlank().doesNotContain("name", "@");
            assertThat(term.logOdds()).isPositive();
        });
    }

    private static List<String> texts(Random random, int count, int vocabulary) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int word = 0; word < length; word++) {
                text.append(WORDS[random.nextInt(vocabulary)]).append(random.nextBoolean() ? " " : "\n");
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
