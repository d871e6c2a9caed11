package kvisa.allinone;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kvisa.dashboard.terms.TextCutter;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.text.Token;

/** Cuts texts for the dashboard as the readers see them: normalised, by HanLP or CoreNLP. Stateless. */
final class DictionaryWords {

    private DictionaryWords() {}

    /** By script while dictionaries are still being loaded, so that nobody who asks of an alert waits for them. */
    static List<String> orByScript(CompletableFuture<Languages> languages, String text) {
        return languages.isDone() ? words(languages.join(), text) : TextCutter.BY_SCRIPT.cut(text);
    }

    /** The words of a text in Chinese or English; another is cut by script. */
    static List<String> words(Languages languages, String text) {
        PreparedText prepared = languages.prepare(text, null);
        Optional<LanguagePack> pack = prepared.pack();
        return pack.isPresent() ? words(pack.get(), prepared.text()) : TextCutter.BY_SCRIPT.cut(text);
    }

    /** As written: a base form is no word that anyone said. */
    private static List<String> words(LanguagePack pack, String normalised) {
        return pack.tokenizer().tokens(normalised).stream()
                .map(Token::span)
                .map(span -> normalised.substring(span.start(), span.end()))
                .toList();
    }
}
