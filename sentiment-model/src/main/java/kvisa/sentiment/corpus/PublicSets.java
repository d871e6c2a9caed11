package kvisa.sentiment.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The public labelled sets this project may learn from, mapped to two questions: is the text hostile to any group, and
 * what stance does it take to what it is about. Files are those of {@link DatasetManifest}, in a folder the user names.
 * Immutable.
 */
public final class PublicSets {

    private static final Map<String, Stance> STANCES =
            Map.of("AGAINST", Stance.OPPOSE, "FAVOR", Stance.SUPPORT, "NONE", Stance.NEUTRAL);

    private final Path folder;
    private final DatasetManifest manifest = DatasetManifest.shipped();

    /**
     * The sets in a folder.
     *
     * @param folder  may lack any of them
     */
    public PublicSets(Path folder) {
        this.folder = folder;
    }

    /**
     * Whether a text is hostile to a group. COLD: {@code offensive}; HateXplain: {@code hatespeech} and {@code offensive},
     * {@code undecided} left out; Implicit Hate: {@code implicit_hate} and {@code explicit_hate}.
     *
     * @param text     as published
     * @param hostile  whether it is
     */
    public record Offence(String text, boolean hostile) {}

    /**
     * Stance to a target. NLPCC-2016 and P-Stance: {@code AGAINST}, {@code FAVOR}, {@code NONE}.
     *
     * @param text    as published
     * @param target  what the stance is to
     * @param stance  toward the target
     */
    public record StanceToTarget(String text, String target, Stance stance) {

        /** The text with its target before it, as models read it. */
        public String withTarget() {
            return target + ": " + text;
        }
    }

    /** Training rows on hostility, in file order; empty where the folder has none. */
    public List<Offence> offences(Language language) {
        List<Offence> rows = new ArrayList<>();
        if (language == Language.ZH) {
            rows.addAll(cold("train"));
        } else {
            rows.addAll(hateXplain("train"));
            rows.addAll(implicitHate());
        }
        return rows;
    }

    /**
     * Training rows on stance, in file order; empty where the folder has none. NLPCC-2016 has no dev part, so an eighth of
     * its rows is never trained on.
     */
    public List<StanceToTarget> stances(Language language) {
        return language == Language.ZH ? everyEighth(false) : pStance("train");
    }

    /** The rows of NLPCC-2016 that are never trained on; empty where the folder has none. */
    public List<StanceToTarget> nlpccHeldOut() {
        return everyEighth(true);
    }

    private List<StanceToTarget> everyEighth(boolean wanted) {
        List<StanceToTarget> all = nlpcc();
        return IntStream.range(0, all.size())
                .filter(row -> (row % 8 == 0) == wanted)
                .mapToObj(all::get)
                .toList();
    }

    /**
     * A part of COLD (Deng et al. 2022, arXiv:2201.06025).
     *
     * @param part  {@code train} or {@code dev}
     */
    public List<Offence> cold(String part) {
        return rows(
                "cold/" + part + ".csv",
                comma(),
                row -> Optional.of(new Offence(row.get("TEXT"), row.get("label").equals("1"))));
    }

    /**
     * A part of HateXplain (Mathew et al. 2021, arXiv:2012.10289).
     *
     * @param part  {@code train} or {@code val}
     */
    public List<Offence> hateXplain(String part) {
        return rows(
                "hatexplain/" + part + ".csv",
                comma(),
                row -> row.get("label").equals("undecided")
                        ? Optional.empty()
                        : Optional.of(
                                new Offence(row.get("text"), !row.get("label").equals("normal"))));
    }

    private List<Offence> implicitHate() {
        return rows(
                "implicit_hate/implicit_hate_v1_stg1_posts.tsv",
                tab(),
                row -> Optional.of(
                        new Offence(row.get("post"), !row.get("class").equals("not_hate"))));
    }

    /** The training rows of NLPCC-2016 task A (Xu et al. 2016), those without a stance left out. */
    private List<StanceToTarget> nlpcc() {
        return rows("nlpcc2016_stance/taskA_train.txt", tab(), row -> stance(row, "TEXT", "TARGET", "STANCE"));
    }

    /**
     * A part of P-Stance (Li et al. 2021).
     *
     * @param part  {@code train} or {@code val}
     */
    public List<StanceToTarget> pStance(String part) {
        return rows("pstance/raw_" + part + "_all.csv", comma(), row -> stance(row, "Tweet", "Target", "Stance"));
    }

    /**
     * COLD's official test part, when the user has it at {@code cold/test.csv}. It is not in the manifest, so nobody vouches
     * that it is what it says; nothing is ever trained on it.
     *
     * @return empty where the folder has none
     */
    public List<Offence> coldTest() {
        return unlisted(folder.resolve("cold/test.csv"), comma(), PublicSets::coldTestRow);
    }

    /** Its fine-grained labels 1 and 2 attack a person or a group; 0 and 3 (against bias) are safe. */
    private static Optional<Offence> coldTestRow(CSVRecord row) {
        String text = row.get("TEXT");
        if (row.isMapped("label")) {
            return Optional.of(new Offence(text, row.get("label").strip().equals("1")));
        }
        return Optional.of(new Offence(
                text, List.of("1", "2").contains(row.get("fine-grained-label").strip())));
    }

    /**
     * NLPCC-2016's test part, when the user has one: a tab-separated {@code .txt} beside the training file whose name contains
     * "test". It is not in the manifest either.
     *
     * @return empty where the folder has none
     */
    public List<StanceToTarget> nlpccTest() {
        Path place = folder.resolve("nlpcc2016_stance");
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(PublicSets::isTestText)
                    .sorted()
                    .flatMap(file -> unlisted(file, tab(), row -> stance(row, "TEXT", "TARGET", "STANCE")).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + place, e);
        }
    }

    private static boolean isTestText(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") && name.contains("test");
    }

    private static <T> List<T> unlisted(Path file, CSVFormat format, Function<CSVRecord, Optional<T>> row) {
        return Files.exists(file) ? read(file, format, row) : List.of();
    }

    private static Optional<StanceToTarget> stance(CSVRecord row, String text, String target, String stance) {
        return Optional.ofNullable(STANCES.get(row.get(stance).strip()))
                .map(found -> new StanceToTarget(row.get(text), row.get(target), found));
    }

    private <T> List<T> rows(String file, CSVFormat format, Function<CSVRecord, Optional<T>> row) {
        Optional<Path> path = manifest.file(folder, file);
        return path.isEmpty() ? List.of() : read(path.get(), format, row);
    }

    private static <T> List<T> read(Path file, CSVFormat format, Function<CSVRecord, Optional<T>> row) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String content = text.startsWith("\ufeff") ? text.substring(1) : text;
            try (CSVParser records = CSVParser.parse(content, format)) {
                List<T> rows = new ArrayList<>();
                for (CSVRecord each : records) {
                    // NLPCC's file ends in rows that lost their columns.
                    if (each.isConsistent()) {
                        row.apply(each).ifPresent(rows::add);
                    }
                }
                return rows;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static CSVFormat comma() {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
    }

    private static CSVFormat tab() {
        return comma().builder().setDelimiter('\t').setQuote(null).get();
    }
}
