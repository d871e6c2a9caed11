package kvisa.dashboard.history;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * A place in the list of posts. It names a post and not a number, so posts that arrive meanwhile shift nothing. Immutable.
 *
 * @param eventTime  event time of the post before this place
 * @param id         its id
 */
public record PostCursor(Instant eventTime, String id) {

    /** Text for URLs; only {@link #of} reads it. */
    public String text() {
        byte[] bytes = (eventTime + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The cursor of a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PostCursor of(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int space = plain.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no cursor of this API");
        }
        try {
            return new PostCursor(Instant.parse(plain.substring(0, space)), plain.substring(space + 1));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no cursor of this API", e);
        }
    }
}
