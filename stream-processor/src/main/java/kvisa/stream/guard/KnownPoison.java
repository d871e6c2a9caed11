package kvisa.stream.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Texts that took too long or too much memory, so that nobody tries one again soon. Thread-safe.
 *
 * <p>Copies of such a text must not cost its time once each. And a transaction in which too many of them are met is given
 * up by the brokers and done again from its start: were they all waited for again, it would be given up for ever.
 */
final class KnownPoison {

    /** After so long without being met, a text gets another chance: that is what a replay waits for. */
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    /** More than a processor fetches at once; a hundred bytes each. */
    private static final int MOST = 10_000;

    private final Map<String, Met> byDigest = new LinkedHashMap<>(16, 0.75f, true);
    private final LongSupplier nanoClock;
    private volatile boolean empty = true;

    private record Met(String reason, long atNanos) {}

    /** Knows none yet. */
    KnownPoison(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** What is wrong with this text, null if nothing is known; a text that is met is remembered from now on anew. */
    @Nullable
    String reason(String text, @Nullable String language) {
        return empty ? null : meet(digest(text, language));
    }

    private synchronized @Nullable String meet(String digest) {
        forgetOld();
        Met met = byDigest.computeIfPresent(digest, (same, before) -> new Met(before.reason(), nanoClock.getAsLong()));
        return met == null ? null : met.reason();
    }

    /** This is wrong with a text. */
    synchronized void add(String text, @Nullable String language, String reason) {
        byDigest.put(digest(text, language), new Met(reason, nanoClock.getAsLong()));
        forgetOld();
    }

    /** The map is in the order of meetings, so the first that is young enough ends the search. */
    private void forgetOld() {
        long now = nanoClock.getAsLong();
        Iterator<Met> oldestFirst = byDigest.values().iterator();
        while (oldestFirst.hasNext()
                && (now - oldestFirst.next().atNanos() > FORGOTTEN_AFTER.toNanos() || byDigest.size() > MOST)) {
            oldestFirst.remove();
        }
        empty = byDigest.isEmpty();
    }

    private static String digest(String text, @Nullable String language) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(language).getBytes(StandardCharsets.UTF_16BE));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_16BE)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
