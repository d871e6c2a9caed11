package kvisa.sentiment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The normalising steps that need neither a dictionary nor a language library. */
public final class Steps {

    /** {@code //@name:text} repeats the post that is being answered; the author's own words stand before it. */
    private static final Pattern REPOST = Pattern.compile("//\\s?@.*", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e]+");

    /** Format characters, variation selectors, unpaired surrogates, private use: nothing a reader sees. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\ufe00-\\ufe0f]+");

    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    private static final Pattern LONG_REPEAT = Pattern.compile("(.)\\1{3,}", Pattern.DOTALL);

    /** K, optional marks, optional 字, optional marks, 签: {@code k 签}, {@code K-签}, {@code K.字.签}. */
    private static final Pattern K_SIGN =
            Pattern.compile("(?<![A-Za-z0-9])[kK][\\s\\-_.·*/|+]{0,3}(字?)[\\s\\-_.·*/|+]{0,3}签");

    /** Four or more single Latin letters with the same mark between them: {@code c.u.r.r.y}, {@code j e e t}. */
    private static final Pattern SPELLED_OUT =
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]([ .*_-])[A-Za-z](?:\\1[A-Za-z]){2,}(?![A-Za-z0-9])");

    private Steps() {}

    /** Cuts a Weibo repost chain at its first {@code //@}: what follows are other people's words. */
    public static NormalizingStep cutRepostChain() {
        return text -> text.contains("//") ? replaceAll(REPOST, text, found -> "") : List.of();
    }

    /** Drops links. */
    public static NormalizingStep dropLinks() {
        return text -> text.contains("://") ? replaceAll(LINK, text, found -> " ") : List.of();
    }

    /** Drops what no reader sees: zero-width and direction marks, variation selectors, unpaired surrogates. */
    public static NormalizingStep dropInvisible() {
        return text -> Glance.mayHoldInvisible(text) ? replaceAll(INVISIBLE, text, found -> "") : List.of();
    }

    /** One space for any run of blanks and control characters, none at either end. */
    public static NormalizingStep oneSpace() {
        return text -> Glance.holdsOddBlank(text)
                ? replaceAll(BLANK, text, found -> found.start() == 0 || found.end() == text.length() ? "" : " ")
                : List.of();
    }

    /** Keeps the beginning: some single characters stand for eighteen once composed. */
    public static NormalizingStep firstCodePoints(int count) {
        return text -> {
            if (text.length() <= count || text.codePointCount(0, text.length()) <= count) {
                return List.of();
            }
            return List.of(new Edit(text.offsetByCodePoints(0, count), text.length(), ""));
        };
    }

    /** Three of a kind for any longer run of one character: how loud a cry is, is told by three. */
    public static NormalizingStep threeOfAKind() {
        return text -> Glance.holdsLongRepeat(text)
                ? replaceAll(LONG_REPEAT, text, found -> found.group(1).repeat(3))
                : List.of();
    }

    /** Joins words spelled out letter by letter. */
    public static NormalizingStep joinSpelledOut() {
        return text -> Glance.maySpellOut(text)
                ? replaceAll(SPELLED_OUT, text, found -> found.group().replace(found.group(1), ""))
                : List.of();
    }

    /** One spelling of the visa's short names. */
    public static NormalizingStep joinKSign() {
        return text -> Glance.mayHoldOddKSign(text)
                ? replaceAll(K_SIGN, text, found -> "K" + found.group(1) + "签")
                : List.of();
    }

    /** NFKC: full-width, circled and other compatibility forms become the ordinary ones. */
    public static NormalizingStep nfkc() {
        return Composition::edits;
    }

    static List<Edit> replaceAll(Pattern pattern, String text, Function<MatchResult, String> replacement) {
        List<Edit> edits = new ArrayList<>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            String wanted = replacement.apply(matcher.toMatchResult());
            if (!wanted.equals(matcher.group())) {
                edits.add(new Edit(matcher.start(), matcher.end(), wanted));
            }
        }
        return edits;
    }
}
