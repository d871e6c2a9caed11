package kvisa.dashboard.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogOddsTest {

    /**
     * By hand: 7.5 of 51 texts hold the term, so the prior is 10 x 7.5 / 51 = 1.470588 of 10 texts. Odds 6.470588 / 13.529412
     * = 0.478261 at the peak, 3.470588 / 46.529412 = 0.074589 before; the logarithm of their ratio is 1.858162. Variance
     * 0.154545 + 0.073913 + 0.288136 + 0.021492 = 0.538086, its root 0.733543.
     */
    @Test
    void agreesWithTheCalculationByHand() {
        LogOdds odds = LogOdds.of(5, 10, 2, 40);

        assertThat(odds.value()).isCloseTo(1.858162, within(1e-5));
        assertThat(odds.z()).isCloseTo(1.858162 / 0.733543, within(1e-5));
    }

    @Test
    void sameShareIsNoDifferenceAndSwappedSidesAreTheOpposite() {
        assertThat(LogOdds.of(20, 100, 20, 100).value()).isZero();
        assertThat(LogOdds.of(30, 100, 20, 200).z())
                .isCloseTo(-LogOdds.of(20, 200, 30, 100).z(), within(1e-9));
    }

    @Test
    void aTermInEveryTextHasFiniteOdds() {
        assertThat(LogOdds.of(10, 10, 40, 40).value()).isFinite();
        assertThat(LogOdds.of(10, 10, 0, 40).z()).isFinite().isPositive();
    }

    @Test
    void theSameSharesSayMoreInMoreTexts() {
        assertThat(LogOdds.of(300, 1000, 100, 1000).z())
                .isGreaterThan(LogOdds.of(30, 100, 10, 100).z());
    }
}
