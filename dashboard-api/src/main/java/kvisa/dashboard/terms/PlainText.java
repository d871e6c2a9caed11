package kvisa.dashboard.terms;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Leaves of a text what its author says: no links, no names of accounts, no repost chain. Stateless. */
final class PlainText {

    /** Characters read at most, so that one text takes a bounded time. */
    static final int MAX_LENGTH = 2_000;

    /** Stands where something was taken out: a mark, so that no phrase goes across. */
    private static final String GAP = " . ";

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\ufe00-\\ufe0f]+");

    /** {@code //@name:text} repeats the post that is being answered. */
    private static final Pattern REPOST = Pattern.compile("//\\s*@.*", Pattern.DOTALL);

    /** With a scheme, with {@code www.}, a host with a path, or a host under one of the usual domains. */
    private static final Pattern LINK = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]*://|www\\.)[\\x21-\\x7e]+|(?<![a-z0-9@.-])(?:[a-z0-9-]+\\.)+[a-z]{2,}/[\\x21-\\x7e]*"
                    + "|(?<![a-z0-9@.-])(?:[a-z0-9-]+\\.)+(?:com|cn|org|net|edu|gov|io|co|me|tv|social)(?![a-z0-9])",
            Pattern.CASE_INSENSITIVE);

    /** {@code @name}, {@code @name.host}, {@code name@host} and Reddit's {@code u/name}. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "[A-Za-z0-9._+-]*@\\s?[\\p{L}\\p{M}\\p{N}_·-]+(?:[.@][\\p{L}\\p{N}_-]+)*|(?<![\\p{L}\\p{N}])/?u/[A-Za-z0-9_-]+");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private PlainText() {}

    static String of(String text) {
        String start = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        String plain = Normalizer.normalize(INVISIBLE.matcher(start).replaceAll(""), Normalizer.Form.NFKC);
        plain = REPOST.matcher(plain).replaceAll("");
        for (Pattern taken : new Pattern[] {LINK, ACCOUNT, LINE_END}) {
            plain = taken.matcher(plain).replaceAll(GAP);
        }
        return plain.strip();
    }
}
