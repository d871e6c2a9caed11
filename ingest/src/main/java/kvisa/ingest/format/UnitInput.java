package kvisa.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a source reads in one go: a file, an archive, or a folder that a format knows. Immutable.
 *
 * @param path where it is; never leaves this process
 * @param name its name below what the user named, with {@code /}; goes into progress, reports and rejected records
 */
public record UnitInput(Path path, String name) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** What keys of topics refuse; file systems and tar archives allow it in names. */
    private static final Pattern NOT_IN_KEYS = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    public UnitInput {
        name = NOT_IN_KEYS.matcher(name).replaceAll("?");
    }

    /** How a file inside this unit is named in places. */
    public String nameOf(String separator, String entry) {
        return name + separator + NOT_IN_KEYS.matcher(entry).replaceAll("?");
    }

    /** The bytes of a file; a gzip file is unpacked on the way. */
    public InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
        try {
            return isGzip(in) ? new BufferedInputStream(new GZIPInputStream(in, BUFFER_BYTES), BUFFER_BYTES) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }
}
