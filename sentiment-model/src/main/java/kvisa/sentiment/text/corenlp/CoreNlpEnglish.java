package kvisa.sentiment.text.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kvisa.sentiment.text.Span;
import kvisa.sentiment.text.Token;
import kvisa.sentiment.text.Tokenizer;

/** CoreNLP's tokenizer with lemmas by rule. Thread-safe: each call has its own scanner and morphology. */
public final class CoreNlpEnglish implements Tokenizer {

    /** Keep unknown characters without a warning, brackets and quotes as written, hyphenated words whole. */
    private static final String OPTIONS = "untokenizable=noneKeep,ptb3Escaping=false,splitHyphenated=false";

    @Override
    public List<Token> tokens(String normalised) {
        var scanner = new PTBTokenizer<>(new StringReader(normalised), new CoreLabelTokenFactory(), OPTIONS);
        var morphology = new Morphology();
        List<Token> tokens = new ArrayList<>();
        while (scanner.hasNext()) {
            addToken(scanner.next(), morphology, tokens);
        }
        return tokens;
    }

    private static void addToken(CoreLabel label, Morphology morphology, List<Token> tokens) {
        if (label.endPosition() > label.beginPosition()) {
            String form = base(label.word().toLowerCase(Locale.ROOT), morphology);
            tokens.add(new Token(form, new Span(label.beginPosition(), label.endPosition())));
        }
    }

    private static String base(String word, Morphology morphology) {
        boolean plain = word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'');
        String stem = plain ? morphology.stem(word) : word;
        return stem == null || stem.isEmpty() ? word : stem;
    }
}
