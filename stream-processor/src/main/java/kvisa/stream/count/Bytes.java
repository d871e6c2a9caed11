package kvisa.stream.count;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that are written to at their end and read from their start, whole numbers in as few as their size needs (seven
 * bits a byte, LEB128). For state, which is nobody's contract. Not thread-safe.
 */
public final class Bytes {

    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes;
    private int end;
    private int next;

    /** None yet. */
    public Bytes() {
        this.bytes = new byte[64];
    }

    /** To be read. */
    public Bytes(byte[] written) {
        this.bytes = written;
        this.end = written.length;
    }

    /** Appends a number; one below zero takes ten bytes. */
    public void put(long number) {
        long rest = number;
        while ((rest & ~LOW) != 0) {
            append((byte) ((rest & LOW) | MORE));
            rest >>>= 7;
        }
        append((byte) rest);
    }

    /** Appends a number that may well be below zero. */
    public void putSigned(long number) {
        put((number << 1) ^ (number >> 63));
    }

    /** Appends a text. */
    public void put(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8.length);
        makeRoom(utf8.length);
        System.arraycopy(utf8, 0, bytes, end, utf8.length);
        end += utf8.length;
    }

    private void append(byte each) {
        makeRoom(1);
        bytes[end++] = each;
    }

    private void makeRoom(int more) {
        if (end + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (end + more));
        }
    }

    /**
     * Reads a number.
     *
     * @throws IllegalArgumentException if there is none left
     */
    public long get() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte each = take();
            number |= (long) (each & LOW) << shift;
            if ((each & MORE) == 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("number of more than ten bytes");
    }

    /** Reads what {@link #putSigned} wrote. */
    public long getSigned() {
        long number = get();
        return (number >>> 1) ^ -(number & 1);
    }

    /** Reads a text. */
    public String getText() {
        int length = Math.toIntExact(get());
        if (length > end - next) {
            throw new IllegalArgumentException("text of " + length + " bytes, wanted at most " + (end - next));
        }
        String text = new String(bytes, next, length, StandardCharsets.UTF_8);
        next += length;
        return text;
    }

    private byte take() {
        if (next == end) {
            throw new IllegalArgumentException("bytes end after " + end);
        }
        return bytes[next++];
    }

    /** All that was written. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, end);
    }
}
