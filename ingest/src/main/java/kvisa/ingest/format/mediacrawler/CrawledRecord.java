package kvisa.ingest.format.mediacrawler;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import kvisa.ingest.format.Fields;
import kvisa.ingest.format.PostIds;
import kvisa.ingest.format.UnusableRecordException;
import org.jspecify.annotations.Nullable;

/** What the four kinds of records have in common. */
final class CrawledRecord {

    /** Newer files carry this many hex digits of the SHA-256 of the user id. */
    private static final int CREATOR_HASH_DIGITS = 16;

    private CrawledRecord() {}

    /** What identifies the author: the same for a file with the user id and one with its hash. */
    static @Nullable String author(Fields record) {
        String hash = record.find("creator_hash");
        if (hash != null) {
            return hash;
        }
        String userId = record.find("user_id");
        return userId == null ? null : creatorHash(userId);
    }

    /** When the crawler last saw the record; absent in old files. Always an epoch, so the zone does not matter. */
    static @Nullable Instant collectedAt(Fields record) throws UnusableRecordException {
        return record.findTime("last_modify_ts", ZoneOffset.UTC);
    }

    /** A comment answers another comment, or else the post it stands under. */
    static @Nullable String parent(String platform, Fields record) throws UnusableRecordException {
        String comment = record.find("parent_comment_id");
        if (comment != null && !comment.equals("0")) {
            return PostIds.comment(platform, comment);
        }
        String post = record.find("note_id");
        return post == null ? null : PostIds.post(platform, post);
    }

    private static String creatorHash(String userId) {
        byte[] hash = sha256().digest(userId.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, CREATOR_HASH_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
