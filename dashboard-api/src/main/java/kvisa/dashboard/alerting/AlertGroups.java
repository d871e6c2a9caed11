package kvisa.dashboard.alerting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Puts together what belongs together: two alerts that {@link WatchedAlert#belongsWith belong with} each other, and
 * everything that hangs on either. Two narrow alerts, say of two languages, meet only in a broader one.
 */
final class AlertGroups {

    /** Who gives a group its name: the earliest alert, the broadest of those, the first by name. */
    private static final Comparator<WatchedAlert> FIRST = Comparator.comparing(WatchedAlert::startedAt)
            .thenComparing(alert -> -breadth(alert.scope()))
            .thenComparing(WatchedAlert::id);

    private AlertGroups() {}

    /** The group of each alert, by alert id; a group is named after one of its alerts. */
    static Map<String, String> of(List<WatchedAlert> alerts) {
        List<WatchedAlert> sorted = alerts.stream().sorted(FIRST).toList();
        int[] parents = new int[sorted.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            for (int j = 0; j < i; j++) {
                if (sorted.get(i).belongsWith(sorted.get(j))) {
                    join(parents, i, j);
                }
            }
        }
        Map<String, String> groups = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.put(sorted.get(i).id(), sorted.get(root(parents, i)).id());
        }
        return groups;
    }

    /** The root with the lower place stays: it comes first. */
    private static void join(int[] parents, int a, int b) {
        int rootOfA = root(parents, a);
        int rootOfB = root(parents, b);
        parents[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
    }

    private static int root(int[] parents, int of) {
        int at = of;
        while (parents[at] != at) {
            at = parents[at];
        }
        return at;
    }

    /** How many of the three ways to narrow where is looked are not used. */
    private static int breadth(SeriesScope scope) {
        return (int) Stream.of(scope.language(), scope.theme(), scope.platform())
                .filter(Objects::isNull)
                .count();
    }
}
