package kvisa.sentiment.copy;

import java.util.Arrays;
import kvisa.sentiment.text.Scripts;

/**
 * The words of a text as hashes, in order: a Chinese character or kana is a word, and so is a run of letters of any other
 * script. Case, blanks, punctuation, digits, emoji and whatever is left out on request are not there. Built once, then
 * read; not thread-safe.
 */
final class Wording {

    /** What a word adds to the length of a passage: ten Chinese characters say about as much as seven English words. */
    private static final byte CHARACTER_WEIGHT = 2;

    private static final byte WORD_WEIGHT = 3;

    /** Longer tags and names are not ones: somebody left out a mark. */
    private static final int LONGEST_NAME = 40;

    private long[] words = new long[64];
    private byte[] weights = new byte[64];
    private int count;
    private long weight;
    private long open = Hashing.EMPTY;

    private Wording() {}

    /** The words of a text without {@code @names} and {@code #tags}, {@code #Weibo's tags#} included. */
    static Wording ofOwnWords(String normalised) {
        Wording wording = new Wording();
        for (int at = 0; at < normalised.length(); ) {
            int after = endOfLabel(normalised, at);
            if (after > at) {
                wording.closeWord();
                at = after;
            } else {
                int point = normalised.codePointAt(at);
                wording.add(point);
                at += Character.charCount(point);
            }
        }
        wording.closeWord();
        return wording;
    }

    private static int endOfLabel(String text, int at) {
        char mark = text.charAt(at);
        if (mark == '@') {
            return endOfName(text, at + 1);
        }
        if (mark != '#') {
            return at;
        }
        int close = text.indexOf('#', at + 1);
        boolean closed = close > at + 1
                && close - at <= LONGEST_NAME
                && text.charAt(at + 1) != ' '
                && text.charAt(close - 1) != ' ';
        return closed ? close + 1 : endOfName(text, at + 1);
    }

    /** Just after the mark if no name follows. */
    static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isOfName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char unit) {
        return unit == '_' || unit == '-' || Character.isLetterOrDigit(unit);
    }

    private void add(int point) {
        if (Scripts.isHan(point) || isKana(point)) {
            closeWord();
            addWord(Hashing.with(Hashing.EMPTY, point), CHARACTER_WEIGHT);
        } else if (isOfWord(point)) {
            open = Hashing.with(open, Character.toLowerCase(point));
        } else if (!isApostrophe(point)) {
            closeWord();
        }
    }

    private static boolean isKana(int point) {
        return point >= 0x3040 && point <= 0x30FF;
    }

    private static boolean isOfWord(int point) {
        if (point < 0x80) {
            return Scripts.isAsciiLetter(point);
        }
        int type = Character.getType(point);
        return Character.isLetter(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** {@code don't} is written {@code dont} as well. */
    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019';
    }

    private void closeWord() {
        if (open != Hashing.EMPTY) {
            addWord(open, WORD_WEIGHT);
            open = Hashing.EMPTY;
        }
    }

    private void addWord(long word, byte wordWeight) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            weights = Arrays.copyOf(weights, count * 2);
        }
        words[count] = word;
        weights[count++] = wordWeight;
        weight += wordWeight;
    }

    /** How many words there are. */
    int size() {
        return count;
    }

    /** Hash of all of them in order. */
    long whole() {
        long hash = Hashing.EMPTY;
        for (int i = 0; i < count; i++) {
            hash = Hashing.with(hash, words[i]);
        }
        return Hashing.spread(hash);
    }

    /**
     * The smallest hash of a passage of at least the given weight, unsigned: two wordings have the same one with a chance
     * of the share of passages that are in both (Broder 1997, "On the resemblance and containment of documents").
     * {@link #whole()} where there is no passage so long.
     */
    long leastPassage(int passageWeight) {
        if (weight < passageWeight) {
            return whole();
        }
        long least = -1; // The largest, unsigned.
        int end = 0;
        int held = 0;
        for (int start = 0; start < count; start++) {
            while (end < count && held < passageWeight) {
                held += weights[end++];
            }
            if (held < passageWeight) {
                break;
            }
            long hash = passage(start, end);
            least = Long.compareUnsigned(hash, least) < 0 ? hash : least;
            held -= weights[start];
        }
        return least;
    }

    private long passage(int start, int end) {
        long hash = Hashing.EMPTY;
        for (int i = start; i < end; i++) {
            hash = Hashing.with(hash, words[i]);
        }
        return Hashing.spread(hash);
    }
}
