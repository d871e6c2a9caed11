package kvisa.dashboard.history.duckdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kvisa.contract.assess.AssessedPost;
import org.jspecify.annotations.Nullable;

/**
 * Texts and authors as numbers of 64 bits, which DuckDB counts twice as fast as their names. Two of two million fall
 * together with a chance of 1 to 9 million (birthday bound). Stateless.
 */
final class ShortKeys {

    private ShortKeys() {}

    /** The text cluster; texts from before there were any are told apart by every character. */
    static long ofText(AssessedPost assessed) {
        String cluster = assessed.textCluster();
        return cluster == null ? hash(assessed.post().text()) : HexFormat.fromHexDigitsToLong(cluster);
    }

    /** A hash of the author's pseudonym, null if the source names none. */
    static @Nullable Long ofAuthor(AssessedPost assessed) {
        String author = assessed.post().origin().author();
        return author == null ? null : hash(author);
    }

    /** The text cluster of a number. */
    static String textCluster(long number) {
        return HexFormat.of().toHexDigits(number);
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
