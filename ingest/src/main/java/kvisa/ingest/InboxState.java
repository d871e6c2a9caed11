package kvisa.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which files of an inbox are ready to be read: new ones and changed ones, once they rest. What is there at the first
 * look counts as resting. A file that never rests is read every twelfth look all the same, so that a crawler that
 * appends without pause is followed, too. Pure; not thread-safe.
 */
final class InboxState {

    /** A minute at the default interval. */
    private static final int PATIENCE_LOOKS = 12;

    /**
     * What shows that a file changed.
     *
     * @param bytes    its size, for a folder the sum over its files
     * @param modified newest modification, milliseconds since 1970
     */
    record Stamp(long bytes, long modified) {}

    private static final class Known {
        private @Nullable Stamp read;
        private Stamp seen;
        private int looks;

        Known(Stamp seen) {
            this.seen = seen;
        }
    }

    private final Map<Path, Known> files = new HashMap<>();
    private boolean firstLook = true;

    /** Notes what a file looks like now and says whether to read it; a file that is said to be read counts as read. */
    boolean isReady(Path file, Stamp now) {
        Known known = files.get(file);
        if (known == null) {
            known = new Known(now);
            files.put(file, known);
            return firstLook && markRead(known, now);
        }
        if (now.equals(known.read)) {
            return false;
        }
        boolean rests = now.equals(known.seen);
        known.seen = now;
        known.looks++;
        return (rests || known.looks >= PATIENCE_LOOKS) && markRead(known, now);
    }

    /** The first look is over: from now on files must rest. */
    void endOfLook() {
        firstLook = false;
    }

    private static boolean markRead(Known known, Stamp now) {
        known.read = now;
        known.looks = 0;
        return true;
    }
}
