package kvisa.ingest.format;

import java.time.Instant;
import kvisa.contract.reject.RejectedRecord.Place;

/** One thing a reader found in a unit. All but {@link HourSeen} are records and have exactly one outcome. */
public sealed interface Reading {

    /** Where it stands. */
    Place place();

    /** A record that reads as a post; whether it is relevant is not the reader's business. */
    record Found(Place place, Draft draft) implements Reading {}

    /**
     * A record that says a post is gone.
     *
     * @param postId qualified id of the post
     */
    record Deleted(Place place, String postId) implements Reading {}

    /**
     * A sound record that must not become a post by a rule of its format.
     *
     * @param platform platform of the record
     * @param time     when it counts in the coverage
     */
    record SetAside(Place place, String platform, Instant time, SetAsideReason why) implements Reading {}

    /**
     * A record that cannot be used.
     *
     * @param detail what was found and wanted, without post text or author names
     */
    record Unusable(Place place, Rejection why, String detail) implements Reading {}

    /** The source was looked at in this hour, whether or not anything was found in it. Not a record. */
    record HourSeen(Place place, String platform, Instant hour) implements Reading {}
}
