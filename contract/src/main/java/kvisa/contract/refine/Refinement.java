package kvisa.contract.refine;

import kvisa.contract.assess.Assessment;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * The second reading of a post's text. It may arrive twice or late: it holds for the text with its fingerprint, and for
 * no other. Immutable.
 *
 * @param postId           key of the topic
 * @param textFingerprint  of the text that was read, as in {@link RefineRequest#textFingerprint()}; not blank
 * @param modelId          the assessor that read it; not blank
 * @param assessment       what it read, null when it could not read the text; then the first verdict stays
 */
public record Refinement(
        String postId,
        String textFingerprint,
        String modelId,
        @Nullable Assessment assessment) {

    public Refinement {
        Check.key("post id", postId);
        Check.notBlank("text fingerprint", textFingerprint);
        Check.notBlank("model id", modelId);
    }
}
