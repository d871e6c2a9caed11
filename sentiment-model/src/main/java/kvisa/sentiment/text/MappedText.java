package kvisa.sentiment.text;

import java.util.Arrays;
import java.util.List;

/**
 * A text derived from an original by edits, which still knows for each of its UTF-16 units which original units it
 * stands for. Immutable, thread-safe.
 */
public final class MappedText {

    private final String original;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private MappedText(String original, String text, int[] starts, int[] ends) {
        this.original = original;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** An untouched original. */
    public static MappedText of(String original) {
        int[] starts = new int[original.length()];
        int[] ends = new int[original.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new MappedText(original, original, starts, ends);
    }

    /** The derived text. */
    public String text() {
        return text;
    }

    /**
     * The original units that a stretch of the derived text stands for.
     *
     * @throws IndexOutOfBoundsException if the span does not lie in the derived text
     */
    public Span original(Span derived) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int i = derived.start(); i < derived.end(); i++) {
            start = Math.min(start, starts[i]);
            end = Math.max(end, ends[i]);
        }
        return new Span(start, end);
    }

    /** The words of the original that a stretch of the derived text stands for. */
    public String originalText(Span derived) {
        Span span = original(derived);
        return original.substring(span.start(), span.end());
    }

    /**
     * This text with pieces replaced; each unit of a replacement stands for the whole piece it replaces.
     *
     * @param edits  ordered by position, not overlapping
     * @throws IllegalArgumentException if they are out of order, overlap or leave the text
     */
    public MappedText with(List<Edit> edits) {
        return edits.isEmpty() ? this : new Rewriting().run(edits);
    }

    private final class Rewriting {

        private final StringBuilder out = new StringBuilder(text.length());
        private int[] outStarts = new int[text.length() + 16];
        private int[] outEnds = new int[text.length() + 16];
        private int done;

        MappedText run(List<Edit> edits) {
            for (Edit edit : edits) {
                requireInOrder(edit);
                keepUntil(edit.start());
                replace(edit);
            }
            keepUntil(text.length());
            return new MappedText(
                    original,
                    out.toString(),
                    Arrays.copyOf(outStarts, out.length()),
                    Arrays.copyOf(outEnds, out.length()));
        }

        private void requireInOrder(Edit edit) {
            if (edit.start() < done || edit.end() > text.length()) {
                throw new IllegalArgumentException(edit + " is out of order or outside a text of " + text.length());
            }
        }

        private void keepUntil(int end) {
            for (; done < end; done++) {
                append(text.charAt(done), starts[done], ends[done]);
            }
        }

        private void replace(Edit edit) {
            Span source = MappedText.this.original(new Span(edit.start(), edit.end()));
            for (int i = 0; i < edit.replacement().length(); i++) {
                append(edit.replacement().charAt(i), source.start(), source.end());
            }
            done = edit.end();
        }

        private void append(char unit, int start, int end) {
            int at = out.length();
            if (at == outStarts.length) {
                outStarts = Arrays.copyOf(outStarts, at * 2);
                outEnds = Arrays.copyOf(outEnds, at * 2);
            }
            out.append(unit);
            outStarts[at] = start;
            outEnds[at] = end;
        }
    }
}
