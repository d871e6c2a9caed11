package kvisa.stream.refine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import org.jspecify.annotations.Nullable;

/** What the refiner counts about itself. Thread-safe. */
public final class RefineMeters {

    private final MeterRegistry registry;
    private final AtomicInteger running = new AtomicInteger();

    /** Meters in a registry. */
    public RefineMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("kvisa.refine.running", running, AtomicInteger::get)
                .description("1 while texts are read a second time, 0 when that has stopped")
                .strongReference(true)
                .register(registry);
    }

    /** Tells whether texts are being read. */
    public void running(boolean isRunning) {
        running.set(isRunning ? 1 : 0);
    }

    /** The same assessor, its time per text measured. */
    public TextAssessor timed(TextAssessor assessor) {
        return new Timed(assessor, registry);
    }

    private record Timed(TextAssessor assessor, MeterRegistry registry) implements TextAssessor {

        @Override
        public Assessment assess(String text, @Nullable String statedLanguage) {
            return registry.timer("kvisa.refine.text").record(() -> assessor.assess(text, statedLanguage));
        }

        @Override
        public String modelId() {
            return assessor.modelId();
        }
    }
}
