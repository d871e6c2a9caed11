package kvisa.stream.post;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Post;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two values of one post say the same: the first 128 bits of a SHA-256 over everything but who collected
 * it when. A file read a second time gives the same fingerprints, an edit or a new count of likes another one.
 */
final class Fingerprint {

    private static final int BYTES = 16;

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /** 32 hexadecimal digits. */
    static String of(Post post) {
        return new Fingerprint()
                .add(post.text())
                .add(post.language())
                .add(post.createdAt().toString())
                // Differs from createdAt where a clock runs ahead; then the time of collection decides what is counted.
                .add(post.eventTime().toString())
                .add(post.origin().platform())
                .add(post.origin().author())
                .add(post.origin().url())
                .add(post.origin().parentId())
                .add(post.engagement())
                .hex();
    }

    /** Of what an assessor is told about a post: equal for copies of a text. 32 hexadecimal digits. */
    static String ofText(Post post) {
        return new Fingerprint().add(post.text()).add(post.language()).hex();
    }

    /** 64 bits that tell authors apart by their pseudonyms, {@link Contribution#NONE} for no author only. */
    static long ofAuthor(@Nullable String pseudonym) {
        if (pseudonym == null) {
            return Contribution.NONE;
        }
        long hash = ByteBuffer.wrap(new Fingerprint().add(pseudonym).digest.digest())
                .getLong();
        return hash == Contribution.NONE ? 1 : hash;
    }

    private Fingerprint add(Engagement engagement) {
        return add(engagement.likes())
                .add(engagement.comments())
                .add(engagement.shares())
                .add(engagement.views())
                .add(engagement.heat());
    }

    private Fingerprint add(@Nullable Long number) {
        return add(number == null ? null : number.toString());
    }

    /**
     * Each part goes in with its length, so that no two lists of parts give the same bytes, and unit by unit: an encoder
     * would turn every lone surrogate into the same replacement.
     */
    private Fingerprint add(@Nullable String part) {
        int units = part == null ? 0 : part.length();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + units * Character.BYTES);
        bytes.putInt(part == null ? -1 : units);
        bytes.asCharBuffer().put(part == null ? "" : part);
        digest.update(bytes.rewind());
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
