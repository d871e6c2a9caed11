package kvisa.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kvisa.ingest.format.Candidate;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.generic.GenericCsv;
import kvisa.ingest.format.generic.GenericJsonl;
import kvisa.ingest.format.hotsearch.HotSearchArchive;
import kvisa.ingest.format.mediacrawler.WeiboComments;
import kvisa.ingest.format.mediacrawler.WeiboContents;
import kvisa.ingest.format.mediacrawler.XhsComments;
import kvisa.ingest.format.mediacrawler.XhsContents;

/** Every format that can be read. A new one is a line here, a class, and a sample among the test resources. */
public final class FormatCatalogue {

    /** In the order asked; the signatures exclude each other, so the order decides nothing. */
    private static final List<FormatReader> READERS = List.of(
            new HotSearchArchive(),
            new WeiboContents(),
            new WeiboComments(),
            new XhsContents(),
            new XhsComments(),
            new GenericJsonl(),
            new GenericCsv());

    private FormatCatalogue() {}

    /** All readers. */
    public static List<FormatReader> all() {
        return READERS;
    }

    /** Their names. */
    public static List<String> names() {
        return READERS.stream().map(FormatReader::name).toList();
    }

    /**
     * The reader of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FormatReader reader(String name) {
        return READERS.stream()
                .filter(reader -> reader.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "format \"" + name + "\", wanted " + ReadOptions.AUTO + " or one of " + names()));
    }

    /** The reader that recognises a candidate. */
    public static Optional<FormatReader> recognise(Candidate candidate) {
        return READERS.stream().filter(reader -> reader.recognises(candidate)).findFirst();
    }

    /** What was looked for, one line per format. */
    static String lookedFor() {
        return READERS.stream()
                .map(reader -> "  " + reader.name() + ": " + reader.looksFor())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The name itself if it is {@link ReadOptions#AUTO} or that of a reader. */
    static String checkedName(String name) {
        return name.equals(ReadOptions.AUTO) ? name : reader(name).name();
    }
}
