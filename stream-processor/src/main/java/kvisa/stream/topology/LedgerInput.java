package kvisa.stream.topology;

import kvisa.contract.post.Post;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RetryRequest;

/** What changes what a post counts for; its key is the post's id. */
sealed interface LedgerInput {

    /** A new value of the post. */
    record NewValue(Decoded<Post> post) implements LedgerInput {}

    /** Another try at a value that was refused. */
    record Retry(Decoded<RetryRequest> request) implements LedgerInput {}

    /** A second reading of its text. */
    record SecondReading(Decoded<Refinement> refinement) implements LedgerInput {}
}
