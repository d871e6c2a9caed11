package kvisa.allinone.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Text in and out of commands, UTF-8: a named file, or the standard streams. */
final class TextStreams {

    private TextStreams() {}

    /**
     * Lines of a file, or of standard input when none is named. Bytes that are no UTF-8 become U+FFFD: one bad line must
     * not keep the others from being read.
     *
     * @throws CommandFailedException if there is no such file
     */
    static BufferedReader reader(@Nullable Path file) throws IOException {
        try {
            return new BufferedReader(new InputStreamReader(
                    file == null ? System.in : Files.newInputStream(file),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        } catch (NoSuchFileException e) {
            throw new CommandFailedException("no file " + file, e);
        }
    }

    /** A file to write, or standard output when none is named. */
    static BufferedWriter writer(@Nullable Path file) throws IOException {
        return file == null
                ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
                : Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }
}
