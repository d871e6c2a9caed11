package kvisa.stream.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.stream.FakeAssessor;
import org.junit.jupiter.api.Test;

class RefineMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RefineMeters meters = new RefineMeters(registry);

    @Test
    void everyTextIsTimedAlsoOneThatCannotBeRead() {
        // Given
        FakeAssessor assessor = new FakeAssessor("second");
        TextAssessor timed = meters.timed(assessor);

        // When
        Assessment reading = timed.assess("支持", null);
        assertThatThrownBy(() -> timed.assess("boom", null)).isInstanceOf(UnsupportedOperationException.class);

        // Then
        assertThat(reading).isEqualTo(assessor.assess("支持", null));
        assertThat(timed.modelId()).isEqualTo("second");
        assertThat(registry.get("kvisa.refine.text").timer().count()).isEqualTo(2);
    }

    @Test
    void tellsWhetherTextsAreBeingRead() {
        assertThat(running()).isZero();

        meters.running(true);
        assertThat(running()).isEqualTo(1);

        meters.running(false);
        assertThat(running()).isZero();
    }

    private double running() {
        return registry.get("kvisa.refine.running").gauge().value();
    }
}
