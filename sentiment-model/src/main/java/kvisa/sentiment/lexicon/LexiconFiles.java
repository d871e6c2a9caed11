package kvisa.sentiment.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The lexicon files as they ship, for the model id. */
public final class LexiconFiles {

    private static final List<String> NAMES = List.of("coded.tsv", "cues.tsv", "evasions.tsv", "names.tsv");

    private LexiconFiles() {}

    /** The content of all files, one after the other. */
    public static String content() {
        return NAMES.stream()
                .map(name -> new String(TsvTable.Shipped.bytes(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
