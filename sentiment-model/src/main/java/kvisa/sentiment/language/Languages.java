package kvisa.sentiment.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kvisa.contract.assess.Language;
import kvisa.sentiment.lexicon.CodedLexicon;
import kvisa.sentiment.lexicon.CodedTerm;
import kvisa.sentiment.lexicon.Cues;
import kvisa.sentiment.lexicon.Evasions;
import kvisa.sentiment.lexicon.LeetWords;
import kvisa.sentiment.lexicon.PolicyMentions;
import kvisa.sentiment.lexicon.PolicyNames;
import kvisa.sentiment.lexicon.SplitWords;
import kvisa.sentiment.text.LanguageIdentifier;
import kvisa.sentiment.text.MappedText;
import kvisa.sentiment.text.NormalizingStep;
import kvisa.sentiment.text.Scripts;
import kvisa.sentiment.text.Steps;
import kvisa.sentiment.text.TextNormalizer;
import kvisa.sentiment.text.corenlp.CoreNlpEnglish;
import kvisa.sentiment.text.hanlp.HanlpChinese;
import org.jspecify.annotations.Nullable;

/** The languages we read, and the preparation of texts for them. Immutable, thread-safe; make one per JVM. */
public final class Languages {

    /** Short names that must stay one word; the longer ones contain them. */
    private static final List<String> VISA_NAMES = List.of("K签", "K签证", "K字签", "K字签证");

    private final TextNormalizer normalizer;
    private final TextNormalizer wholeChain;
    private final LanguageIdentifier identifier = new LanguageIdentifier();
    private final LanguagePack chinese;
    private final LanguagePack english;

    private Languages(
            TextNormalizer normalizer, TextNormalizer wholeChain, LanguagePack chinese, LanguagePack english) {
        this.normalizer = normalizer;
        this.wholeChain = wholeChain;
        this.chinese = chinese;
        this.english = english;
    }

    /** Chinese and English with the shipped lexicons. */
    public static Languages shipped() {
        CodedLexicon coded = CodedLexicon.shipped(Language.ZH);
        CodedLexicon english = CodedLexicon.shipped(Language.EN);
        HanlpChinese hanlp = new HanlpChinese(wholeWords(coded));
        return new Languages(
                new TextNormalizer(steps(hanlp, coded, english, Steps.cutRepostChain())),
                new TextNormalizer(steps(hanlp, coded, english, text -> List.of())),
                new LanguagePack(
                        Language.ZH, hanlp, coded, Cues.shipped(Language.ZH), PolicyNames.shipped(Language.ZH)),
                new LanguagePack(
                        Language.EN,
                        new CoreNlpEnglish(),
                        english,
                        Cues.shipped(Language.EN),
                        PolicyNames.shipped(Language.EN)));
    }

    private static List<NormalizingStep> steps(
            NormalizingStep simplify, CodedLexicon coded, CodedLexicon english, NormalizingStep repost) {
        Evasions evasions = Evasions.shipped();
        return List.of(
                Steps.dropInvisible(),
                Steps.nfkc(),
                repost,
                Steps.dropLinks(),
                simplify,
                Steps.joinSpelledOut(),
                evasions,
                new LeetWords(english.terms()),
                Steps.joinKSign(),
                new SplitWords(splitTargets(coded, evasions)),
                Steps.threeOfAKind(),
                Steps.oneSpace(),
                Steps.firstCodePoints(TextNormalizer.MAX_CODE_POINTS));
    }

    private static List<String> wholeWords(CodedLexicon coded) {
        return Stream.concat(
                        VISA_NAMES.stream(),
                        coded.terms().stream().map(CodedTerm::forms).flatMap(List::stream))
                .toList();
    }

    private static List<String> splitTargets(CodedLexicon coded, Evasions evasions) {
        Stream<String> hostile = coded.terms().stream()
                .filter(term -> term.level() > 0)
                .map(CodedTerm::forms)
                .flatMap(List::stream);
        return Stream.concat(hostile, evasions.ofTheVisa().stream()).toList();
    }

    /** The pack of Chinese. */
    public LanguagePack chinese() {
        return chinese;
    }

    /** The pack of English. */
    public LanguagePack english() {
        return english;
    }

    /**
     * Normalises a text and tells its language.
     *
     * @param stated  language the source states (BCP 47), null when it states none; a hint only
     */
    public PreparedText prepare(String text, @Nullable String stated) {
        MappedText mapped = normalizer.normalise(text);
        Language language = identifier.identify(mapped.text(), stated);
        Optional<LanguagePack> pack = packFor(language, mapped.text());
        PolicyMentions mentions =
                pack.map(each -> each.names().in(mapped.text())).orElse(PolicyMentions.NONE);
        return new PreparedText(mapped, language, pack, mentions);
    }

    /**
     * Whether a text names the visa beyond doubt. In a repost, what is being answered may name it: {@code 气死了//@a:K签证}
     * (qì sǐ le, "infuriating").
     *
     * @param original  the text as published
     */
    public boolean namesVisa(PreparedText prepared, String original) {
        return named(prepared)
                || (original.contains("//")
                        && namedInAny(wholeChain.normalise(original).text()));
    }

    private boolean named(PreparedText prepared) {
        boolean oneLanguage = prepared.language() == Language.ZH || prepared.language() == Language.EN;
        return prepared.mentions().name().isPresent() || (!oneLanguage && namedInAny(prepared.text()));
    }

    private boolean namedInAny(String text) {
        return chinese.names().name(text).isPresent()
                || english.names().name(text).isPresent();
    }

    private Optional<LanguagePack> packFor(Language language, String text) {
        return switch (language) {
            case ZH -> Optional.of(chinese);
            case EN -> Optional.of(english);
            case MIXED -> Optional.of(mostlyChinese(text) ? chinese : english);
            case OTHER -> Optional.empty();
        };
    }

    /** Whether there are at least as many Chinese characters as runs of Latin letters. */
    private static boolean mostlyChinese(String text) {
        int balance = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean latin = Scripts.isLatin(point);
            balance += Scripts.isHan(point) ? 1 : 0;
            balance -= latin && !inWord ? 1 : 0;
            inWord = latin;
        }
        return balance >= 0;
    }
}
