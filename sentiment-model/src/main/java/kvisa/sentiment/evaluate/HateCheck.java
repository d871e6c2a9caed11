package kvisa.sentiment.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kvisa.sentiment.corpus.DatasetManifest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The public HateCheck suites, which name one ability per test case. The suites are for evaluation only; nothing is
 * trained or tuned on them. Immutable.
 */
final class HateCheck {

    private static final Set<String> PEOPLES = Set.of("foreigners", "immigrants", "Muslims", "black people", "");

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path publicSets;

    HateCheck(Path publicSets) {
        this.publicSets = publicSets;
    }

    /**
     * One test case.
     *
     * @param test          the ability tested
     * @param text          what is read
     * @param hateful       the right answer
     * @param aboutPeoples  whether it is about peoples and religions, or about nobody in particular: hostility to women or
     *                      disabled people is not what our label means
     */
    record Case(String test, String text, boolean hateful, boolean aboutPeoples) {

        private String wanted() {
            return hateful ? "hateful" : "non-hateful";
        }
    }

    /** The cases of a suite; none when the folder lacks it. */
    List<Case> cases(String suite) {
        Optional<Path> file = DatasetManifest.shipped().file(publicSets, suite + "/cases.csv");
        return file.map(HateCheck::read).orElse(List.of());
    }

    private static List<Case> read(Path file) {
        try (CSVParser rows = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(HateCheck::testCase).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Case testCase(CSVRecord row) {
        return new Case(
                row.get("functionality"),
                row.get("test_case"),
                row.get("label_gold").equals("hateful"),
                PEOPLES.contains(row.get("target_ident")));
    }

    /** How often the cases about peoples were answered rightly, per ability and over all. */
    static List<FunctionalScore> scores(String suite, List<Case> cases, Predicate<String> hostile) {
        Map<String, List<Boolean>> right = new TreeMap<>();
        for (Case each : cases) {
            if (each.aboutPeoples()) {
                boolean answer = hostile.test(each.text()) == each.hateful();
                right.computeIfAbsent(each.test() + " " + each.wanted(), any -> new ArrayList<>())
                        .add(answer);
                right.computeIfAbsent("all " + each.wanted(), any -> new ArrayList<>())
                        .add(answer);
            }
        }
        return right.entrySet().stream()
                .map(each -> score(suite, each.getKey(), each.getValue()))
                .toList();
    }

    private static FunctionalScore score(String suite, String testAndAnswer, List<Boolean> right) {
        int space = testAndAnswer.indexOf(' ');
        long hits = right.stream().filter(each -> each).count();
        return new FunctionalScore(
                suite,
                testAndAnswer.substring(0, space),
                testAndAnswer.substring(space + 1),
                right.size(),
                Math.round(10_000.0 * hits / right.size()) / 10_000.0);
    }
}
