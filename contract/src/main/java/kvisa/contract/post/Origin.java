package kvisa.contract.post;

import java.util.regex.Pattern;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * Where a post came from. Immutable.
 *
 * @param platform  lower-case name of the platform, {@code [a-z0-9-]{1,32}}, e.g. {@code weibo}, {@code weibo-hotsearch}
 * @param source    name of the configured source that delivered it, e.g. {@code weibo-hotsearch-archive}; not blank
 * @param author    HMAC-SHA-256 pseudonym of the author, null when the source names none; never a handle or name
 * @param url       public address of the post, null when unknown
 * @param parentId  id of the post this one answers or reposts, null when it stands alone
 */
public record Origin(
        String platform,
        String source,
        @Nullable String author,
        @Nullable String url,
        @Nullable String parentId) {

    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9-]{1,32}");

    public Origin {
        requirePlatform(platform);
        Check.notBlank("source of platform " + platform, source);
    }

    /**
     * Refuses what is no platform name.
     *
     * @throws IllegalArgumentException if the name does not match {@code [a-z0-9-]{1,32}}
     */
    public static void requirePlatform(String platform) {
        if (!PLATFORM.matcher(platform).matches()) {
            throw new IllegalArgumentException("platform \"" + platform + "\" does not match " + PLATFORM);
        }
    }
}
