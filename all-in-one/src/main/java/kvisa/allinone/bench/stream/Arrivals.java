package kvisa.allinone.bench.stream;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * When the how-manieth post was seen to be counted. Posts are taken to show in the order in which they were handed over: which
 * of two equal counts came first cannot be told from a count. Not thread-safe.
 */
final class Arrivals {

    private final long[] seenAt;
    private int seen;

    Arrivals(int posts) {
        seenAt = new long[posts];
    }

    /** So many are counted at this moment ({@link System#nanoTime}). */
    void seen(long count, long now) {
        int upTo = (int) Math.min(count, seenAt.length);
        if (upTo > seen) {
            Arrays.fill(seenAt, seen, upTo, now);
            seen = upTo;
        }
    }

    boolean complete() {
        return seen == seenAt.length;
    }

    /** Times since the posts were handed over; call it when complete. */
    StreamFigures.Latency since(long[] handedOver, int pace) {
        double[] millis = new double[seenAt.length];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = (double) (seenAt[i] - handedOver[i]) / TimeUnit.MILLISECONDS.toNanos(1);
        }
        Arrays.sort(millis);
        return new StreamFigures.Latency(
                pace, millis.length, quantile(millis, 0.5), quantile(millis, 0.99), millis[millis.length - 1]);
    }

    private static double quantile(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
    }
}
