package kvisa.ingest.privacy;

import java.util.regex.Pattern;

/** Takes handles out of texts: mentions, repost chains, profile links. */
final class MaskedText {

    static final String MASK = "@user";

    /**
     * {@code @} and what platforms take for a name: letters of any script, digits, {@code _ - ·}, dots and a second
     * {@code @} inside (Bluesky, Mastodon, also mail addresses). Where Chinese text runs on without a blank the run is
     * swallowed with the name: better a few words lost than a name kept.
     */
    private static final Pattern MENTION =
            Pattern.compile("[@＠][\\p{L}\\p{M}\\p{N}_·-]+(?:[.@][\\p{L}\\p{M}\\p{N}_-]+)*");

    /** Reddit's way: u/name, /u/name. */
    private static final Pattern REDDIT = Pattern.compile("(?<![\\p{L}\\p{N}/])/?u/[A-Za-z0-9_-]{2,32}");

    /** Links whose path spells an account. */
    private static final Pattern ACCOUNT_LINK = Pattern.compile(
            "(?i)((?<![\\p{L}\\p{N}])(?:x|twitter|weibo|threads|instagram|facebook|bsky|reddit)\\.(?:com|cn|net|app)/"
                    + "(?:u/|n/|user/|profile/)?)(?!search\\b|hashtag/|i/|r/|detail/|status/|tv/)[\\p{L}\\p{N}_.@%-]+");

    private MaskedText() {}

    /** The text without handles. */
    static String of(String text) {
        String masked = text;
        if (masked.indexOf('/') >= 0) {
            masked = ACCOUNT_LINK.matcher(masked).replaceAll("$1user");
            masked = REDDIT.matcher(masked).replaceAll("u/user");
        }
        if (masked.indexOf('@') >= 0 || masked.indexOf('＠') >= 0) {
            masked = MENTION.matcher(masked).replaceAll(MASK);
        }
        return masked;
    }
}
