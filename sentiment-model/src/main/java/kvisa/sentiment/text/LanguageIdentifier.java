package kvisa.sentiment.text;

import java.util.Locale;
import java.util.Set;
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
        Letters letters = Letters.of(normalised);
        int meaningful = letters.han() + letters.words();
        if (letters.other() > meaningful || meaningful == 0) {
            return Language.OTHER;
        }
        return byShares(normalised, letters.han(), letters.words(), stated);
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
        int english = 0;
        int foreign = 0;
        for (int start = 0; start < text.length(); ) {
            int end = wordEnd(text, start);
            if (end > start) {
                String word =
                        text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
                english += ENGLISH.contains(word) ? 1 : 0;
                foreign += NOT_ENGLISH.contains(word) ? 1 : 0;
            }
            start = Math.max(end, text.offsetByCodePoints(start, 1));
        }
        boolean couldBeEnglish = foreign == 0 && !statedAsOther(stated) && plainLetters(text);
        if (words < SHORT_TEXT_WORDS) {
            return english > foreign || couldBeEnglish;
        }
        return couldBeEnglish || (english > foreign && english * WORDS_PER_FUNCTION_WORD >= words);
    }

    /** End of the Latin word that begins at a place; the place itself when none does. */
    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (!Scripts.isLatin(point) && !(end > start && joinsLatin(point))) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** Accents and apostrophes, which belong to the word before them. */
    private static boolean joinsLatin(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == '\'';
        }
        return codePoint == '’'
                || (!Scripts.isCommonHan(codePoint) && Character.getType(codePoint) == Character.NON_SPACING_MARK);
    }

    private static boolean statedAsOther(@Nullable String stated) {
        return stated != null && !stated.toLowerCase(Locale.ROOT).startsWith("en");
    }

    private static boolean plainLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && Character.isLetter(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * How many letters and words of which script.
     *
     * @param han    Chinese characters
     * @param words  words of Latin letters
     * @param other  letters neither Han nor Latin: kana, Hangul, Cyrillic, Arabic, Devanagari ...
     */
    private record Letters(int han, int words, int other) {

        /** Japanese mixes kana with Han; Chinese uses a lone の for decoration at most. */
        private static final int KANA_WEIGHT = 3;

        static Letters of(String text) {
            int han = 0;
            int words = 0;
            int other = 0;
            boolean inWord = false;
            for (int i = 0; i < text.length(); ) {
                int point = text.codePointAt(i);
                i += Character.charCount(point);
                if (Scripts.isLatin(point)) {
                    words += inWord ? 0 : 1;
                    inWord = true;
                } else {
                    inWord = inWord && joinsLatin(point);
                    han += Scripts.isHan(point) ? 1 : 0;
                    other += weightOfOther(point);
                }
            }
            return new Letters(han, words, other);
        }

        private static int weightOfOther(int point) {
            if (point < 0x80 || Scripts.isHan(point)) {
                return 0;
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(point);
            if (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
                return KANA_WEIGHT;
            }
            return Character.isLetter(point) ? 1 : 0;
        }
    }
}
