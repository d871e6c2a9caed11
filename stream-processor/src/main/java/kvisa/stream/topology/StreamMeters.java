package kvisa.stream.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import kvisa.contract.alert.AlertState;
import kvisa.contract.assess.Language;
import kvisa.contract.reject.RejectStage;

/**
 * What the topology counts about itself. Thread-safe. Work that is rolled back and done again counts again: these are
 * figures for watching a process, not for reporting on posts.
 */
public final class StreamMeters {

    private static final String POSTS = "kvisa.posts.assessed";
    private static final String NO_LANGUAGE = "none";

    private final MeterRegistry registry;

    /** Meters in a registry. */
    public StreamMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void assessed(Language language) {
        post(language.wireName(), "assessed");
    }

    void unchanged() {
        post(NO_LANGUAGE, "unchanged");
    }

    void deleted() {
        post(NO_LANGUAGE, "deleted");
    }

    private void post(String language, String outcome) {
        registry.counter(POSTS, "language", language, "outcome", outcome).increment();
    }

    void rejected(RejectStage stage) {
        registry.counter("kvisa.posts.rejected", "stage", stage.wireName()).increment();
    }

    void increments(int cells) {
        registry.counter("kvisa.cells.increments").increment(cells);
    }

    void alertTold(AlertState state) {
        alert(state.wireName());
    }

    void alertWithdrawn() {
        alert("withdrawn");
    }

    private void alert(String state) {
        registry.counter("kvisa.alerts", "state", state).increment();
    }

    /** Time spent searching the touched series for spikes. */
    Timer judging() {
        return registry.timer("kvisa.spikes.judging");
    }
}
