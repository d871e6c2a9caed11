package kvisa.ingest.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the ids of posts are made: {@code platform:id} for posts, {@code platform:comment:id} for comments. */
public final class PostIds {

    /** Printable, no blanks; 200 is far beyond any platform's ids and keeps garbage out of keys. */
    private static final Pattern NATIVE = Pattern.compile("[\\p{Graph}]{1,200}");

    private PostIds() {}

    /**
     * Id of a post.
     *
     * @throws UnusableRecordException if the native id is missing or no id
     */
    public static String post(String platform, @Nullable String nativeId) throws UnusableRecordException {
        return qualified(platform + ":", nativeId);
    }

    /**
     * Id of a comment. Comments get a space of their own: on several platforms they are numbered apart from posts.
     *
     * @throws UnusableRecordException if the native id is missing or no id
     */
    public static String comment(String platform, @Nullable String nativeId) throws UnusableRecordException {
        return qualified(platform + ":comment:", nativeId);
    }

    private static String qualified(String prefix, @Nullable String nativeId) throws UnusableRecordException {
        if (nativeId == null) {
            throw new UnusableRecordException(Rejection.NO_ID, "no id, wanted one");
        }
        if (!NATIVE.matcher(nativeId).matches()) {
            throw new UnusableRecordException(
                    Rejection.NO_ID,
                    "id of " + nativeId.length() + " characters, wanted 1 to 200 printable ASCII characters");
        }
        return nativeId.startsWith(prefix) ? nativeId : prefix + nativeId;
    }
}
