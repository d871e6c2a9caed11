package kvisa.sentiment.text.hanlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.dictionary.StringDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kvisa.sentiment.text.Edit;
import kvisa.sentiment.text.NormalizingStep;
import kvisa.sentiment.text.Span;
import kvisa.sentiment.text.Token;
import kvisa.sentiment.text.Tokenizer;

/** HanLP's segmentation and script conversion. Thread-safe once made; make one per JVM. */
public final class HanlpChinese implements Tokenizer, NormalizingStep {

    /** High enough that a term of ours wins over any split of it. */
    private static final String AS_OUR_TERM = "nz 1024";

    private final Segment segment;

    /** First characters of all words and characters that conversion changes. */
    private final BitSet traditional;

    /**
     * Sets HanLP up.
     *
     * @param terms  words that must stay whole, normalised
     */
    public HanlpChinese(Collection<String> terms) {
        for (String term : terms) {
            CustomDictionary.insert(term, AS_OUR_TERM);
        }
        segment = HanLP.newSegment()
                .enableCustomDictionaryForcing(true)
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableOffset(true);
        traditional = firstUnitsOfTraditional();
    }

    private static BitSet firstUnitsOfTraditional() {
        StringDictionary simplifiedByTraditional = new StringDictionary("=");
        if (!simplifiedByTraditional.load(HanLP.Config.tcDictionaryRoot + "t2s.txt")) {
            throw new IllegalStateException("HanLP's t2s.txt is not on the class path");
        }
        BitSet units = new BitSet(Character.MAX_VALUE + 1);
        simplifiedByTraditional.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .forEach(entry -> units.set(entry.getKey().charAt(0)));
        return units;
    }

    @Override
    public List<Token> tokens(String normalised) {
        List<Token> tokens = new ArrayList<>();
        for (Term term : segment.seg(normalised)) {
            if (!term.word.isBlank()) {
                Span span = new Span(term.offset, term.offset + term.word.length());
                tokens.add(new Token(term.word.toLowerCase(Locale.ROOT), span));
            }
        }
        return tokens;
    }

    /** Traditional characters become simplified ones. */
    @Override
    public List<Edit> edits(String text) {
        if (!mayHoldTraditional(text)) {
            return List.of();
        }
        String simplified = HanLP.convertToSimplifiedChinese(text);
        if (simplified.length() != text.length()) {
            return perCharacter(text);
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (simplified.charAt(i) != text.charAt(i)) {
                edits.add(new Edit(i, i + 1, simplified.substring(i, i + 1)));
            }
        }
        return edits;
    }

    private boolean mayHoldTraditional(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (traditional.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A phrase changed its length: convert character by character, so that offsets stay exact. */
    private static List<Edit> perCharacter(String text) {
        List<Edit> edits = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = start + Character.charCount(text.codePointAt(start));
            String one = text.substring(start, end);
            String simplified = HanLP.convertToSimplifiedChinese(one);
            if (!simplified.equals(one)) {
                edits.add(new Edit(start, end, simplified));
            }
            start = end;
        }
        return edits;
    }
}
