package kvisa.allinone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.topic.Generation;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String AT = "2025-10-01T02:00:00Z/zh/weibo/";

    @Test
    void figuresStandSideBySideAndThemesAreNotCountedTwice() {
        Figures before = Figures.of(List.of(
                total("on-topic/oppose/1/all", 3),
                total("on-topic/oppose/1/theme:jobs", 3),
                total("off-topic/neutral/0/all", 1)));
        Figures after = Figures.of(List.of(total("on-topic/oppose/1/all", 1), total("on-topic/support/0/all", 3)));

        Comparison comparison = Comparison.of(Generation.FIRST, before, new Generation("next"), after);

        assertThat(comparison.postsBefore()).isEqualTo(4);
        assertThat(comparison.postsAfter()).isEqualTo(4);
        assertThat(comparison.lines())
                .contains(
                        new Comparison.Line("stance oppose", 3, 1, 100, 25),
                        new Comparison.Line("stance support", 0, 3, 0, 75),
                        new Comparison.Line("topic off", 1, 0, 25, 0),
                        new Comparison.Line("xenophobia 1", 3, 1, 100, 25),
                        new Comparison.Line("language zh", 3, 4, 100, 100));
        assertThat(comparison.toText()).contains("first", "next", "stance support", "+3", "same number of posts");
    }

    @Test
    void generationThatIsStillReadingIsToldApart() {
        Figures before = Figures.of(List.of(total("on-topic/oppose/1/all", 3)));
        Figures after = Figures.of(List.of());

        assertThat(Comparison.of(Generation.FIRST, before, new Generation("next"), after)
                        .toText())
                .contains("one of them is still reading");
    }

    private static CellTotal total(String verdict, long posts) {
        return new CellTotal(Cell.ofKey(AT + verdict), new Tally(posts, 0, 0));
    }
}
