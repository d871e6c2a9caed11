package kvisa.sentiment.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why the model got a test post wrong, as a person who read it found; {@code mistake-causes.tsv}. Stateless. */
public final class MistakeCauses {

    private MistakeCauses() {}

    /**
     * The cause by the id of the post; posts nobody has read yet are absent.
     *
     * @param file  a header line, then id, tab, cause
     * @throws IllegalArgumentException if a line is not id, tab, cause
     */
    public static Map<String, String> in(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Map<String, String> causes = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] fields = lines.get(i).split("\t", -1);
            if (fields.length != 2 || fields[0].isBlank() || fields[1].isBlank()) {
                throw new IllegalArgumentException(
                        file + " line " + (i + 1) + ": found \"" + lines.get(i) + "\", wanted id, tab, cause");
            }
            causes.put(fields[0], fields[1]);
        }
        return causes;
    }
}
