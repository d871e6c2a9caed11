package kvisa.stream.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kvisa.contract.alert.Crowd;

/** Means over the observed steps of the two weeks before a spike. Not thread-safe; read only once built. */
final class Usual {

    private static final Duration BEFORE = Duration.ofDays(14);

    /** A series of long steps has few of them in two weeks. */
    private static final int AT_LEAST_STEPS = 14;

    private final Map<String, Long> segments = new HashMap<>();
    private int steps;
    private double posts;
    private double texts;
    private double authors;
    private double engagement;
    private double late;

    private Usual() {}

    /** Of a series, before a start. */
    static Usual before(Instant start, SeriesDefinition definition, StepBook book) {
        Usual usual = new Usual();
        book.forEach(definition.name(), from(start, definition), start, (at, step) -> {
            if (step.observation(definition) != null) {
                usual.add(step);
            }
        });
        return usual;
    }

    /** How far back it reaches. */
    static Instant from(Instant start, SeriesDefinition definition) {
        Duration steps = definition.window().multipliedBy(AT_LEAST_STEPS);
        return start.minus(steps.compareTo(BEFORE) > 0 ? steps : BEFORE);
    }

    private void add(SeriesStep step) {
        steps++;
        posts += step.matched().tally().posts();
        texts += step.matched().texts().estimate();
        authors += step.matched().authors().estimate();
        engagement += step.matched().tally().engagement();
        late += step.matched().late();
        step.segments().forEach((segment, count) -> segments.merge(segment, count, Long::sum));
    }

    /** The mean step. */
    Crowd crowd() {
        return new Crowd(mean(posts), mean(texts), mean(authors), mean(engagement));
    }

    /** Posts of a segment in the mean step. */
    double segment(String name) {
        return mean(segments.getOrDefault(name, 0L));
    }

    /** Segments with posts. */
    Set<String> segments() {
        return segments.keySet();
    }

    /** Part of the posts that was collected long after it was written, 0 if there were none. */
    double latePart() {
        return posts == 0 ? 0 : late / posts;
    }

    private double mean(double sum) {
        return steps == 0 ? 0 : sum / steps;
    }
}
