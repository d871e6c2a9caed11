package kvisa.ingest.privacy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of posts without the account in them: rewritten where the platform has a neutral form, else dropped. */
final class PublicAddress {

    private static final int MAX_LENGTH = 2048;

    private static final Pattern X =
            Pattern.compile("(?i)https?://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/[^/?#]+/status/(\\d+).*");

    private static final Pattern WEIBO = Pattern.compile("(?i)https?://(?:www\\.)?weibo\\.(?:com|cn)/\\d+/(\\w+).*");

    /** Path pieces after which an account follows. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i).*(?:/@|/u/|/n/|/user/|/users/|/people/|/profile/|space\\.bilibili|[?&](?:uid|user)=).*");

    private PublicAddress() {}

    /** The address to publish, null when there is none without an account. */
    static @Nullable String of(@Nullable String url) {
        if (url == null
                || url.length() > MAX_LENGTH
                || !url.toLowerCase(Locale.ROOT).startsWith("http")) {
            return null;
        }
        Matcher x = X.matcher(url);
        if (x.matches()) {
            return "https://x.com/i/status/" + x.group(1);
        }
        Matcher weibo = WEIBO.matcher(url);
        if (weibo.matches()) {
            return "https://m.weibo.cn/status/" + weibo.group(1);
        }
        return ACCOUNT.matcher(url).matches() ? null : withoutSession(url);
    }

    /** Xiaohongshu adds the crawler's session token as a parameter. */
    private static String withoutSession(String url) {
        int query = url.indexOf("?xsec_");
        return query < 0 ? url : url.substring(0, query);
    }
}
