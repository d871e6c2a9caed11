package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import kvisa.sentiment.text.Span;

/** One walk over one text, which finds all expressions of a {@link PatternTable}; thrown away afterwards. */
final class PatternSweep {

    private final PatternTable table;
    private final String text;
    private final String folded;
    private final int[] rowDoneUntil;
    private final int[] nameDoneUntil;
    private final List<Cue> cues = new ArrayList<>();

    /** What begins at the present place: the end and the name of each, the longest first. */
    private long[] hits = new long[8];

    private int hitCount;

    /** Regular expressions that may match at the present place. */
    private int[] candidates = new int[8];

    private int candidateCount;

    PatternSweep(PatternTable table, String text, String folded) {
        this.table = table;
        this.text = text;
        this.folded = folded;
        this.rowDoneUntil = new int[table.rows()];
        this.nameDoneUntil = new int[table.names().size()];
    }

    List<Cue> cues() {
        addCandidates(table.atStart());
        for (int at = 0; at < folded.length(); at++) {
            addCandidates(table.anywhere());
            walk(table.everywhere(), at);
            if (PatternTable.isWordUnit(folded.charAt(at)) && mayBeginWord(at)) {
                walk(table.atWords(), at);
            }
            if (candidateCount > 0) {
                matchCandidates(at);
            }
            if (hitCount > 0) {
                keepHits(at);
            }
        }
        return cues;
    }

    /** Whether a word begins here for us, or may begin here for a regular expression: they disagree on {@code İ}. */
    private boolean mayBeginWord(int at) {
        return beginsWord(at) || text.charAt(at - 1) >= 0x80;
    }

    private boolean beginsWord(int at) {
        return at == 0 || !PatternTable.isWordUnit(folded.charAt(at - 1));
    }

    private void walk(PatternTable.Lookup lookup, int at) {
        Trie trie = lookup.trie();
        int node = Trie.ROOT;
        for (int end = at; end < folded.length(); ) {
            node = trie.next(node, folded.charAt(end++));
            if (node == Trie.NONE) {
                return;
            }
            if (lookup.holds()[node]) {
                addCandidates(lookup.expressions()[node]);
                addHits(lookup.strings()[node], end);
                addWords(lookup, node, at, end);
            }
        }
    }

    private void addWords(PatternTable.Lookup lookup, int node, int at, int end) {
        int[] words = lookup.words()[node];
        int[] prefixes = lookup.prefixes()[node];
        if ((words.length > 0 || prefixes.length > 0) && beginsWord(at)) {
            int wordEnd = end;
            while (wordEnd < folded.length() && PatternTable.isWordUnit(folded.charAt(wordEnd))) {
                wordEnd++;
            }
            addHits(prefixes, wordEnd);
            if (wordEnd == end) {
                addHits(words, end);
            }
        }
    }

    private void addHits(int[] names, int end) {
        for (int name : names) {
            addHit(name, end);
        }
    }

    private void addHit(int name, int end) {
        if (hitCount == hits.length) {
            hits = Arrays.copyOf(hits, hitCount * 2);
        }
        hits[hitCount++] = (long) (Integer.MAX_VALUE - end) << Integer.SIZE | name;
    }

    private void addCandidates(int[] expressions) {
        for (int each : expressions) {
            if (candidateCount == candidates.length) {
                candidates = Arrays.copyOf(candidates, candidateCount * 2);
            }
            candidates[candidateCount++] = each;
        }
    }

    /** Of each row the first expression that matches here counts, as in one expression with bars between them. */
    private void matchCandidates(int at) {
        Arrays.sort(candidates, 0, candidateCount);
        int matchedRow = -1;
        for (int i = 0; i < candidateCount; i++) {
            PatternTable.Expression expression = table.expressions().get(candidates[i]);
            int row = expression.row();
            if (row != matchedRow && at >= rowDoneUntil[row]) {
                int end = endOfMatch(expression, at);
                matchedRow = end < 0 ? matchedRow : row;
                if (end > at) {
                    rowDoneUntil[row] = end;
                    addHit(expression.name(), end);
                }
            }
        }
        candidateCount = 0;
    }

    /** Where a match that begins here ends, or -1; assertions see the text around. */
    private int endOfMatch(PatternTable.Expression expression, int at) {
        Matcher matcher =
                expression.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        matcher.region(at, text.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Keeps the longest of each name, unless an earlier one covers this place. */
    private void keepHits(int at) {
        Arrays.sort(hits, 0, hitCount);
        for (int i = 0; i < hitCount; i++) {
            int name = (int) hits[i];
            if (at >= nameDoneUntil[name]) {
                int end = Integer.MAX_VALUE - (int) (hits[i] >>> Integer.SIZE);
                nameDoneUntil[name] = end;
                cues.add(new Cue(table.names().get(name), new Span(at, end)));
            }
        }
        hitCount = 0;
    }
}
