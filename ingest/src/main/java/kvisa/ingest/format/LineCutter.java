package kvisa.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a byte stream into lines without ever holding more than one; works on bytes so that JSON is decoded once. */
final class LineCutter {

    /** Far above any post with its metadata; a longer line is a file of another kind. */
    static final int MAX_BYTES = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private byte[] line = new byte[1 << 13];
    private int length;
    private long number;
    private boolean tooLong;

    LineCutter(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        if (!fill()) {
            return false;
        }
        number++;
        while (fill()) {
            int start = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            append(start, position);
            if (position < end) {
                position++;
                break;
            }
        }
        dropByteOrderMark();
        return true;
    }

    /** Number of the current line, from 1. */
    long number() {
        return number;
    }

    /** Holds the current line in its first {@link #length()} bytes, until the next call of {@link #next()}. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Whether the line was longer than {@link #MAX_BYTES}; the rest of it was skipped. */
    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private void append(int from, int to) {
        int count = Math.min(to - from, MAX_BYTES - length);
        tooLong |= count < to - from;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    private void dropByteOrderMark() {
        if (number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
    }
}
