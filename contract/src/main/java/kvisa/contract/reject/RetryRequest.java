package kvisa.contract.reject;

import kvisa.contract.wire.Check;

/**
 * Asks for another try at a post that an assessor could not read. It holds no post: the stream processor tries the newest
 * value it knows, so that an edit or a deletion meanwhile is never undone. Immutable.
 *
 * @param postId       key of the topic
 * @param rejectionId  id of the rejection that is to be settled; not blank
 */
public record RetryRequest(String postId, String rejectionId) {

    public RetryRequest {
        Check.key("post id", postId);
        Check.key("id of a rejected record", rejectionId);
    }
}
