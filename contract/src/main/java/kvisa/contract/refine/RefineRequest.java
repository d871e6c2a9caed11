package kvisa.contract.refine;

import java.time.Instant;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a second reading of a post's text. It carries what the assessor needs and what decides who comes first, and
 * nothing else: no author, no address. Immutable.
 *
 * @param postId           key of the topic
 * @param textFingerprint  equal for equal texts with equal stated language, whatever the post; not blank
 * @param text             the message as published
 * @param language         language the source states (BCP 47), null when it states none
 * @param eventTime        the instant the post counts at; newer posts come first
 */
public record RefineRequest(
        String postId,
        String textFingerprint,
        String text,
        @Nullable String language,
        Instant eventTime) {

    public RefineRequest {
        Check.key("post id", postId);
        Check.notBlank("text fingerprint", textFingerprint);
    }
}
