package kvisa.stream.refine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One text to be read, with every post that waits for it. Immutable.
 *
 * @param fingerprint  of text and language
 * @param text         the text
 * @param language     language the source states, null when it states none
 * @param posts        where each post's request stands, by post id; at least one
 */
public record SameText(
        String fingerprint, String text, @Nullable String language, Map<String, RequestPlace> posts) {

    public SameText {
        posts = Map.copyOf(posts);
    }
}
