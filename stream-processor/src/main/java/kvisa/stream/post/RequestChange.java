package kvisa.stream.post;

import kvisa.contract.refine.RefineRequest;

/** What the newest value of a post changes about the request for its second reading. */
public sealed interface RequestChange {

    /** Nothing: none is wanted and none stands, or the one that stands is still right. */
    record None() implements RequestChange {}

    /** It is asked for, in place of any request before. */
    record Ask(RefineRequest request) implements RequestChange {}

    /** It is needed no more: it was given, or the text is no longer the post's. */
    record Withdraw() implements RequestChange {}
}
