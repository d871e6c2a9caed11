package kvisa.ingest.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Where the secret behind the pseudonyms comes from: the setting, or a random key kept in the data folder, readable by
 * its owner only. Losing it means new pseudonyms; leaking it means handles can be guessed and checked.
 */
public final class PseudonymSecret {

    static final String FILE_NAME = "pseudonym.key";

    private static final int KEY_BYTES = 32;

    /** Below this a secret can be tried out together with the handles. */
    private static final int MIN_SECRET_CHARACTERS = 16;

    private PseudonymSecret() {}

    /**
     * A secret chosen by the user.
     *
     * @throws IllegalArgumentException if it is shorter than 16 characters; the message does not show it
     */
    public static byte[] chosen(String secret) {
        if (secret.length() < MIN_SECRET_CHARACTERS) {
            throw new IllegalArgumentException("ingest.pseudonym.secret: found " + secret.length()
                    + " characters, wanted at least " + MIN_SECRET_CHARACTERS);
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** A secret for one run that leaves nothing behind. */
    public static byte[] passing() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /**
     * The key kept in a folder; created when missing.
     *
     * @throws IOException              if it can be neither read nor created
     * @throws IllegalArgumentException if the file holds no key
     */
    public static byte[] kept(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            create(file);
        }
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9a-f]{" + 2 * KEY_BYTES + "}")) {
            throw new IllegalArgumentException(FILE_NAME + ": found " + text.length() + " characters, wanted "
                    + 2 * KEY_BYTES + " hex digits; restore it, or delete it to begin new pseudonyms");
        }
        return HexFormat.of().parseHex(text);
    }

    /** Complete or absent: a kill between creating and writing must not leave an empty key. */
    private static void create(Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), FILE_NAME, ".tmp", ownerOnly(file));
        try {
            Files.writeString(draft, HexFormat.of().formatHex(passing()), StandardCharsets.US_ASCII);
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster: its key is the key.
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
