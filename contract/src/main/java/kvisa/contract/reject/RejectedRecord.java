package kvisa.contract.reject;

import java.time.Instant;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used. Immutable.
 *
 * @param id          stable for one place, so that reading a file twice rejects a line once; key on the rejected topic; not blank
 * @param stage       which step refused it
 * @param reason      what was found and what was wanted, in one sentence, without post text or author names; not blank
 * @param place       where it stands
 * @param rejectedAt  when, UTC
 * @param payload     the value itself, Base64, where it holds no author names (topic values); null for source records,
 *                    which stay in the user's own file at {@code place}
 * @param key         key of the record on its topic, for posts and second readings the post's id; null for source records,
 *                    for records whose key cannot be used, and in rejections older than this field
 */
public record RejectedRecord(
        String id,
        RejectStage stage,
        String reason,
        Place place,
        Instant rejectedAt,
        @Nullable String payload,
        @Nullable String key) {

    public RejectedRecord {
        Check.key("id of a rejected record", id);
        Check.notBlank("reason of a rejected record", reason);
    }

    /**
     * Where a record stands.
     *
     * @param container  file name or {@code topic-partition}; not blank
     * @param position   line, array index or offset, from 1 for lines and entries, from 0 for offsets
     */
    public record Place(String container, long position) {

        public Place {
            Check.key("container of a rejected record", container);
            Check.notNegative("position of a rejected record", position);
        }
    }

    /** The same, of the record with this key. */
    public RejectedRecord withKey(@Nullable String recordKey) {
        return new RejectedRecord(id, stage, reason, place, rejectedAt, payload, recordKey);
    }

    /** A rejection without a key whose id is made of stage and place. */
    public static RejectedRecord at(
            Place place, RejectStage stage, String reason, Instant rejectedAt, @Nullable String payload) {
        String id = stage.wireName() + "@" + place.container() + ":" + place.position();
        return new RejectedRecord(id, stage, reason, place, rejectedAt, payload, null);
    }
}
