package kvisa.stream.spike;

import java.util.ArrayList;
import java.util.List;
import kvisa.contract.alert.AlertState;
import org.jspecify.annotations.Nullable;

/**
 * Turns signals into episodes. A pure fold; thread-safe.
 *
 * <p>The first step out of range opens a pending episode, a second one in a row (or one that is extreme) lets it fire.
 * A pending episode that returns to range never happened. A firing one is resolved after some quiet observed steps, and
 * a new excursion before that belongs to it. Gaps and steps without enough history change nothing: nobody looked, or
 * nobody can tell.
 */
public final class AlertLifecycle {

    private final AlertPolicy policy;

    /** A lifecycle under one policy. */
    public AlertLifecycle(AlertPolicy policy) {
        this.policy = policy;
    }

    /**
     * Episodes so far. Immutable.
     *
     * @param resolved  those that are over, oldest first
     * @param open      the one going on, null when the series is quiet
     */
    public record State(List<Episode> resolved, @Nullable Episode open) {

        /** Nothing happened yet. */
        public static final State QUIET = new State(List.of(), null);

        public State {
            resolved = List.copyOf(resolved);
        }

        /** All episodes, oldest first. */
        public List<Episode> episodes() {
            return open == null ? resolved : appended(resolved, open);
        }

        private State withOpen(@Nullable Episode episode) {
            return new State(resolved, episode);
        }

        private State over(Episode episode) {
            return new State(appended(resolved, episode), null);
        }

        private static List<Episode> appended(List<Episode> episodes, Episode last) {
            List<Episode> all = new ArrayList<>(episodes);
            all.add(last);
            return all;
        }
    }

    /** The state after one more signal. */
    public State next(State state, Signal signal) {
        Verdict verdict = signal.verdict();
        if (verdict instanceof Verdict.OutOfRange loud) {
            return louder(state, signal, loud);
        }
        if (verdict instanceof Verdict.InRange) {
            return calmer(state, signal);
        }
        if (verdict instanceof Verdict.Gap || verdict instanceof Verdict.InsufficientData) {
            return state;
        }
        throw new AssertionError(verdict);
    }

    private State louder(State state, Signal signal, Verdict.OutOfRange loud) {
        Episode open = state.open();
        return state.withOpen(
                open == null
                        ? Episode.start(signal, loud.reading(), policy)
                        : open.louder(signal, loud.reading(), policy));
    }

    private State calmer(State state, Signal signal) {
        Episode open = state.open();
        if (open == null) {
            return state;
        }
        if (open.state() == AlertState.PENDING) {
            return state.withOpen(null);
        }
        Episode next = open.calmer(signal, policy);
        return next.state() == AlertState.RESOLVED ? state.over(next) : state.withOpen(next);
    }
}
