package kvisa.sentiment.text.hanlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
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

    private final HanlpSimplifier simplifier = new HanlpSimplifier();

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
        return simplifier.edits(text);
    }
}
