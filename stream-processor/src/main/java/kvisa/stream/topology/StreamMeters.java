package kvisa.stream.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicLong;
import kvisa.contract.alert.AlertState;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.reject.RejectStage;

/**
 * What the topology counts about itself. Thread-safe. Work that is rolled back and done again counts again: these are
 * figures for watching a process, not for reporting on posts.
 */
public final class StreamMeters {

    private static final String POSTS = "kvisa.posts.assessed";
    private static final String NO_LANGUAGE = "none";

    private final MeterRegistry registry;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /** Meters in a registry. */
    public StreamMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("kvisa.refine.waiting", waiting, AtomicLong::get)
                .description("posts of this instance that wait for a second reading")
                .strongReference(true)
                .register(registry);
        Gauge.builder("kvisa.posts.refused", refused, AtomicLong::get)
                .description("posts of this instance whose newest value no assessor could read yet")
                .strongReference(true)
                .register(registry);
    }

    void assessed(AssessedPost assessed) {
        post(assessed.assessment().language().wireName(), "assessed");
        boolean wanted = assessed.refinement() != RefinementState.NOT_NEEDED;
        registry.counter("kvisa.refine.wanted", "wanted", wanted ? "yes" : "no").increment();
    }

    /** A post took in its second reading, or the news that there is none. */
    void refined(RefinementState state) {
        refinement(state.wireName());
    }

    /** A second reading came for a text that is not the post's any more, or came twice. */
    void refinementOutdated() {
        refinement("outdated");
    }

    private void refinement(String outcome) {
        registry.counter("kvisa.refine.posts", "outcome", outcome).increment();
    }

    /** So many more posts wait for a second reading; negative for fewer. */
    void waiting(long change) {
        waiting.addAndGet(change);
    }

    /** So many more posts have a newest value that cannot be read; negative for fewer. */
    void refused(long change) {
        refused.addAndGet(change);
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
