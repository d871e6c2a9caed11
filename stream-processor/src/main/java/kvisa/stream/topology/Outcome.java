package kvisa.stream.topology;

import kvisa.contract.reject.RejectedRecord;
import kvisa.stream.post.PostUpdate;

/** What became of one value on the posts topic. A value that changes nothing has no outcome. */
sealed interface Outcome {

    /** The post counts for something else now. */
    record Counted(PostUpdate.Changed update) implements Outcome {}

    /** The value could not be used; the post counts for what it did before. */
    record Refused(RejectedRecord rejection) implements Outcome {}
}
