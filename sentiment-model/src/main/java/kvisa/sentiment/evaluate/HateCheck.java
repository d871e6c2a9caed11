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
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.sentiment.corpus.DatasetManifest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Runs the public HateCheck suites, which name one ability per test case. Only cases about peoples and religions, or
 * about nobody in particular, are asked: hostility to women or disabled people is not what our label means. The suites
 * are for evaluation only; nothing is trained or tuned on them.
 */
final class HateCheck {

    private static final List<String> SUITES = List.of("hatecheck_zh_dev", "hatecheck_en_dev");

    private static final Set<String> ASKED = Set.of("foreigners", "immigrants", "Muslims", "black people", "");

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private HateCheck() {}

    /** The scores on those suites that are in the folder. */
    static List<FunctionalScore> scores(TextAssessor model, Path publicSets) {
        List<FunctionalScore> scores = new ArrayList<>();
        for (String suite : SUITES) {
            Optional<Path> file = DatasetManifest.shipped().file(publicSets, suite + "/cases.csv");
            file.ifPresent(path -> scores.addAll(scores(model, suite, path)));
        }
        return scores;
    }

    private static List<FunctionalScore> scores(TextAssessor model, String suite, Path file) {
        Map<String, Count> counts = new TreeMap<>();
        try (CSVParser rows = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord row : rows) {
                if (ASKED.contains(row.get("target_ident"))) {
                    count(model, row, counts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return counts.entrySet().stream()
                .map(each -> each.getValue().score(suite, each.getKey()))
                .toList();
    }

    private static void count(TextAssessor model, CSVRecord row, Map<String, Count> counts) {
        String wanted = row.get("label_gold");
        boolean said = model.assess(row.get("test_case"), null).xenophobia().level() != XenophobiaLevel.NONE;
        boolean right = said == wanted.equals("hateful");
        counts.computeIfAbsent(row.get("functionality") + " " + wanted, any -> new Count())
                .add(right);
        counts.computeIfAbsent("all " + wanted, any -> new Count()).add(right);
    }

    /** Grows while cases are asked. */
    private static final class Count {
        private int cases;
        private int right;

        void add(boolean wasRight) {
            cases++;
            right += wasRight ? 1 : 0;
        }

        FunctionalScore score(String suite, String testAndAnswer) {
            int space = testAndAnswer.indexOf(' ');
            double accuracy = Math.round(10_000.0 * right / cases) / 10_000.0;
            return new FunctionalScore(
                    suite, testAndAnswer.substring(0, space), testAndAnswer.substring(space + 1), cases, accuracy);
        }
    }
}
