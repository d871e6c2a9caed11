package kvisa.contract.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kvisa.contract.RandomRecords;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Target;
import org.junit.jupiter.api.Test;

class CellPropertyTest {

    private static final int CASES = 1000;

    @Test
    void keyTellsTheWholeCell() {
        RandomRecords records = new RandomRecords(1);
        for (int i = 0; i < CASES; i++) {
            Cell cell = records.cell();

            assertThat(Cell.ofKey(cell.key())).isEqualTo(cell);
        }
    }

    @Test
    void postIsInOneCellForAllOnePerThemeAndOneForItsTarget() {
        RandomRecords records = new RandomRecords(2);
        for (int i = 0; i < CASES; i++) {
            AssessedPost assessed = records.assessedPost();

            List<Cell> cells = Cell.of(assessed);

            assertThat(cells).doesNotHaveDuplicates();
            assertThat(cells).filteredOn(cell -> cell.facet().equals(Facet.ALL)).hasSize(1);
            assertThat(cells)
                    .filteredOn(cell -> cell.facet() instanceof Facet.OfTheme)
                    .hasSize(assessed.assessment().themes().size());
            assertThat(cells)
                    .filteredOn(cell -> cell.facet() instanceof Facet.OfTarget)
                    .hasSize(assessed.assessment().xenophobia().target() == Target.NONE ? 0 : 1);
        }
    }

    @Test
    void bucketHoldsItsInstant() {
        RandomRecords records = new RandomRecords(3);
        for (int i = 0; i < CASES; i++) {
            Instant instant = records.post().createdAt();

            Duration intoBucket = Duration.between(Cell.bucketOf(instant), instant);

            assertThat(intoBucket).isBetween(Duration.ZERO, Cell.BUCKET.minusNanos(1));
        }
    }

    @Test
    void whatAPostAddsIsUndoneByItsNegation() {
        RandomRecords records = new RandomRecords(4);
        Tally sum = Tally.ZERO;
        for (int i = 0; i < CASES; i++) {
            Tally tally = Tally.of(records.assessedPost());

            assertThat(sum.plus(tally).plus(tally.negated())).isEqualTo(sum);
            sum = sum.plus(tally);
        }
        assertThat(sum.posts()).isEqualTo(CASES);
    }
}
