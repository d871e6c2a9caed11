package kvisa.dashboard.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file of the page as it is sent. Immutable: the arrays are never handed on for writing. */
final class PageAsset {

    /** Below this an answer fits one packet anyway. */
    private static final int MIN_COMPRESSED = 1_400;

    private final String mediaType;
    private final byte[] plain;
    private final byte[] compressed;
    private final String etag;

    private PageAsset(String mediaType, byte[] plain, byte[] compressed, String etag) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.compressed = compressed;
        this.etag = etag;
    }

    static PageAsset load(URL url, String mediaType) {
        try (InputStream in = url.openStream()) {
            byte[] plain = in.readAllBytes();
            byte[] compressed = plain.length < MIN_COMPRESSED ? plain : gzip(plain);
            return new PageAsset(mediaType, plain, compressed, etag(plain));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + url, e);
        }
    }

    String mediaType() {
        return mediaType;
    }

    /** Changes exactly when the content does. */
    String etag() {
        return etag;
    }

    byte[] plain() {
        return plain;
    }

    /** Gzip of {@link #plain}, or the same array where that would gain nothing. */
    byte[] compressed() {
        return compressed;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String etag(byte[] plain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
