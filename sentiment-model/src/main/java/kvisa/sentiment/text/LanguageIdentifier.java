package kvisa.sentiment.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kvisa.contract.assess.Language;
import org.jspecify.annotations.Nullable;

/**
 * Tells Chinese, English, mixed and other texts apart by script shares and, among Latin scripts, by function words.
 * Stateless, thread-safe.
 *
 * <p>One Han character counts like one Latin word: that is about the amount of meaning each carries.
 */
public final class LanguageIdentifier {

    /** A language with less than this share of the words is a loan, not a part of the text. */
    private static final double MIXED_SHARE = 0.35;

    /** Beside Chinese characters, up to this many Latin words are loans: {@code 🆗?不🆗!}. */
    private static final int LOAN_WORDS = 2;

    /** Below this many words a single English function word may be missing by chance. */
    private static final int SHORT_TEXT_WORDS = 6;

    /** The longest texts need one function word in this many words; English prose has about one in two. */
    private static final int WORDS_PER_FUNCTION_WORD = 12;

    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{Mn}'’]*");

    private static final Set<String> ENGLISH = Set.of(
            ("the a an of to in is are was were be been and or but not no for on with at by from as it its this that "
                            + "these those they them their he she his her we us our you your i my me if so do does did "
                            + "don't isn't it's will would can could should have has had just what who how why when "
                            + "where there here about into than then too very more most all some any up out get")
                    .split(" "));

    private static final Set<String> NOT_ENGLISH = Set.of(
            ("el la los las un una de del que y en por para con es se su le les des du et est pour dans une qui sur "
                            + "der das und ist nicht ein eine von mit zu dem im os um uma não il di "
                            + "che per non sono yang dan untuk ini itu dengan va bir ve için och att det som på av jest "
                            + "nie na się của và là không hai ka ke ko mein nahi aur bhi ki ang ng mga sa")
                    .split(" "));

    /** The language of a text that {@link TextNormalizer} has normalised. */
    public Language identify(String normalised, @Nullable String stated) {
        Scripts scripts = Scripts.of(normalised);
        int words = (int) WORD.matcher(normalised).results().count();
        if (scripts.otherLetters() > scripts.han() + words) {
            return Language.OTHER;
        }
        if (scripts.han() + words == 0) {
            return Language.OTHER;
        }
        return byShares(normalised, scripts.han(), words, stated);
    }

    private static Language byShares(String text, int han, int words, @Nullable String stated) {
        double hanShare = (double) han / (han + words);
        if (hanShare > 1 - MIXED_SHARE || (han > 0 && words <= LOAN_WORDS)) {
            return Language.ZH;
        }
        if (hanShare >= MIXED_SHARE) {
            return Language.MIXED;
        }
        return english(text, words, stated) ? Language.EN : Language.OTHER;
    }

    private static boolean english(String text, int words, @Nullable String stated) {
        long english = functionWords(text, ENGLISH);
        long foreign = functionWords(text, NOT_ENGLISH);
        boolean couldBeEnglish = foreign == 0 && !statedAsOther(stated) && plainLetters(text);
        if (words < SHORT_TEXT_WORDS) {
            return english > foreign || couldBeEnglish;
        }
        return couldBeEnglish || (english > foreign && english * WORDS_PER_FUNCTION_WORD >= words);
    }

    private static long functionWords(String text, Set<String> known) {
        return WORD.matcher(text)
                .results()
                .filter(word ->
                        known.contains(word.group().toLowerCase(Locale.ROOT).replace('’', '\'')))
                .count();
    }

    private static boolean statedAsOther(@Nullable String stated) {
        return stated != null && !stated.toLowerCase(Locale.ROOT).startsWith("en");
    }

    private static boolean plainLetters(String text) {
        return text.codePoints().filter(Character::isLetter).allMatch(letter -> letter < 128);
    }

    /**
     * How many letters of which script.
     *
     * @param han           Chinese characters
     * @param otherLetters  letters neither Han nor Latin: kana, Hangul, Cyrillic, Arabic, Devanagari ...
     */
    private record Scripts(int han, int otherLetters) {

        static Scripts of(String text) {
            int han = 0;
            int other = 0;
            int kana = 0;
            for (int i = 0; i < text.length(); ) {
                int point = text.codePointAt(i);
                i += Character.charCount(point);
                Character.UnicodeScript script = Character.UnicodeScript.of(point);
                if (script == Character.UnicodeScript.HAN) {
                    han++;
                } else if (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
                    kana++;
                } else if (Character.isLetter(point) && script != Character.UnicodeScript.LATIN) {
                    other++;
                }
            }
            return new Scripts(han, other + kana * KANA_WEIGHT);
        }

        /** Japanese mixes kana with Han; Chinese uses a lone の for decoration at most. */
        private static final int KANA_WEIGHT = 3;
    }
}
