package kvisa.sentiment.encoder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into word pieces as BERT does: words at blanks, punctuation and ideographs, then each word greedily into
 * the longest pieces the vocabulary holds (Wu et al. 2016, arXiv:1609.08144; Devlin et al. 2019, arXiv:1810.04805).
 * Immutable, thread-safe, linear in the length of the text.
 *
 * <p>Letters are lowered first. The Chinese vocabulary has no {@code K}, and a visa's name must not be unknown.
 */
public final class WordPiece {

    private static final String UNKNOWN = "[UNK]";

    private static final String BEGINNING = "[CLS]";

    private static final String END = "[SEP]";

    /** Longer words are unknown as a whole; the limit is the one the encoders were trained with. */
    private static final int LONGEST_WORD = 100;

    /** Of a text that is too long, this part of the room goes to its beginning; verdicts often stand at the end. */
    private static final double ROOM_FOR_BEGINNING = 2.0 / 3;

    private final Map<String, Integer> vocabulary;
    private final boolean stripAccents;
    private final int unknown;
    private final int beginning;
    private final int end;
    private final int longestPiece;

    /**
     * A cutter with a vocabulary.
     *
     * @param pieces        in the order of their numbers, distinct
     * @param stripAccents  whether {@code é} is read as {@code e}
     * @throws IllegalArgumentException if one of the marks {@code [CLS] [SEP] [UNK]} is missing
     */
    public WordPiece(List<String> pieces, boolean stripAccents) {
        this.vocabulary = new HashMap<>();
        for (String piece : pieces) {
            vocabulary.putIfAbsent(piece, vocabulary.size());
        }
        this.stripAccents = stripAccents;
        this.unknown = mark(UNKNOWN);
        this.beginning = mark(BEGINNING);
        this.end = mark(END);
        this.longestPiece = pieces.stream().mapToInt(String::length).max().orElse(1);
    }

    private int mark(String name) {
        Integer number = vocabulary.get(name);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + name);
        }
        return number;
    }

    /**
     * The pieces of a text.
     *
     * @param text  any text
     * @param room  pieces at most, the two marks included, at least 3; the middle of a longer text is left out
     */
    public Pieces cut(String text, int room) {
        Growing pieces = new Growing();
        int wordStart = -1;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean blank = isBlank(point);
            if (blank || standsAlone(point)) {
                addWord(text, wordStart, at, pieces);
                wordStart = -1;
                if (!blank) {
                    addWord(text, at, next, pieces);
                }
            } else if (wordStart < 0) {
                wordStart = at;
            }
            at = next;
        }
        addWord(text, wordStart, text.length(), pieces);
        return pieces.framed(room, beginning, end);
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private static boolean standsAlone(int point) {
        return Character.isIdeographic(point) || isPunctuation(point);
    }

    /** BERT counts every ASCII mark as punctuation, {@code $} and {@code +} too. */
    private static boolean isPunctuation(int point) {
        if (point < 128) {
            return point > ' ' && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private void addWord(String text, int start, int end, Growing pieces) {
        if (start < 0 || start == end) {
            return;
        }
        String word = lowered(text.substring(start, end));
        // Lowering seldom changes the length; where it does, every piece of the word stands for the whole of it.
        boolean aligned = word.length() == end - start;
        int before = pieces.size;
        for (int at = 0; at < word.length(); ) {
            int stop = word.length() > LONGEST_WORD ? at : longestKnown(word, at);
            if (stop == at) {
                pieces.size = before;
                pieces.add(unknown, start, end);
                return;
            }
            pieces.add(
                    vocabulary.getOrDefault((at > 0 ? "##" : "") + word.substring(at, stop), unknown),
                    aligned ? start + at : start,
                    aligned ? start + stop : end);
            at = stop;
        }
    }

    private String lowered(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!stripAccents || lower.chars().allMatch(unit -> unit < 128)) {
            return lower;
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }

    private int longestKnown(String word, int start) {
        String prefix = start > 0 ? "##" : "";
        for (int stop = Math.min(word.length(), start + longestPiece); stop > start; stop--) {
            if (vocabulary.containsKey(prefix + word.substring(start, stop))) {
                return stop;
            }
        }
        return start;
    }

    /** Pieces found so far. */
    private static final class Growing {

        private int[] ids = new int[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        void add(int id, int start, int end) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            ids[size] = id;
            starts[size] = start;
            ends[size++] = end;
        }

        Pieces framed(int room, int beginning, int end) {
            int kept = Math.min(size, room - 2);
            int first = kept == size ? size : (int) (kept * ROOM_FOR_BEGINNING);
            return new Pieces(
                    framed(ids, kept, first, beginning, end),
                    framed(starts, kept, first, -1, -1),
                    framed(ends, kept, first, -1, -1));
        }

        private int[] framed(int[] values, int kept, int first, int before, int after) {
            int[] result = new int[kept + 2];
            result[0] = before;
            System.arraycopy(values, 0, result, 1, first);
            System.arraycopy(values, size - (kept - first), result, 1 + first, kept - first);
            result[kept + 1] = after;
            return result;
        }
    }
}
