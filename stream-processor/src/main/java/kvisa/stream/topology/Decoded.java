package kvisa.stream.topology;

import kvisa.contract.reject.RejectedRecord;

/**
 * A topic value after reading.
 *
 * @param <T> its type
 */
sealed interface Decoded<T> {

    /** A value. */
    record Present<T>(T value) implements Decoded<T> {}

    /** A tombstone. */
    record Absent<T>() implements Decoded<T> {}

    /** Not what the topic holds. */
    record Unreadable<T>(RejectedRecord rejection) implements Decoded<T> {}
}
