package kvisa.sentiment.text.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kvisa.sentiment.text.Span;
import kvisa.sentiment.text.Token;
import kvisa.sentiment.text.Tokenizer;

/** CoreNLP's tokenizer with lemmas by rule. Thread-safe: each call has its own scanner; known lemmas are shared. */
public final class CoreNlpEnglish implements Tokenizer {

    /** Keep unknown characters without a warning, brackets and quotes as written, hyphenated words whole. */
    private static final String OPTIONS = "untokenizable=noneKeep,ptb3Escaping=false,splitHyphenated=false";

    private final Lemmas lemmas = new Lemmas();

    @Override
    public List<Token> tokens(String normalised) {
        var scanner = new PTBTokenizer<>(new StringReader(normalised), new CoreLabelTokenFactory(), OPTIONS);
        List<Token> tokens = new ArrayList<>();
        while (scanner.hasNext()) {
            addToken(scanner.next(), tokens);
        }
        return tokens;
    }

    private void addToken(CoreLabel label, List<Token> tokens) {
        if (label.endPosition() > label.beginPosition()) {
            String form = lemmas.of(label.word().toLowerCase(Locale.ROOT));
            tokens.add(new Token(form, new Span(label.beginPosition(), label.endPosition())));
        }
    }
}
