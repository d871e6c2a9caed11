package kvisa.dashboard.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest value of one key of a topic. Immutable.
 *
 * @param key    record key
 * @param value  the value, null when the key is gone (tombstone)
 */
public record Change<T>(String key, @Nullable T value) {

    /** The last change of each key, in order of first appearance. */
    public static <T> List<Change<T>> newestPerKey(List<Change<T>> changes) {
        Map<String, Change<T>> newest = new LinkedHashMap<>();
        changes.forEach(change -> newest.put(change.key, change));
        return List.copyOf(newest.values());
    }
}
