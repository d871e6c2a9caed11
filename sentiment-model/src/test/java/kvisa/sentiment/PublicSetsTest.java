package kvisa.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kvisa.sentiment.corpus.DatasetManifest;
import kvisa.sentiment.evaluate.Evaluator;
import kvisa.sentiment.evaluate.FunctionalScore;
import kvisa.sentiment.evaluate.Reader;
import kvisa.sentiment.evaluate.Readers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Runs where the public sets are at hand. */
class PublicSetsTest {

    @Test
    void manifestMatchesTheFiles() {
        assertThat(DatasetManifest.shipped().check(folder())).allMatch(line -> line.contains(": verified; "));
    }

    /** A linear model trained on a public Chinese set scores 0.50 on the Mandarin suite; guessing always "hateful" 0.6. */
    @Test
    void functionalTestsAreAnsweredBetterThanByGuessing() {
        Readers readers = Readers.of(List.of(new Reader(Readers.FIRST, Loaded.ASSESSOR)), Loaded.LANGUAGES);

        List<FunctionalScore> scores = Evaluator.publicSets(readers, folder()).functional();

        for (String suite : List.of("hatecheck_zh_dev", "hatecheck_en_dev")) {
            double balanced = scores.stream()
                    .filter(each -> each.suite().equals(suite) && each.test().equals("all"))
                    .mapToDouble(FunctionalScore::accuracy)
                    .average()
                    .orElse(0);
            assertThat(balanced).as(suite).isGreaterThan(0.62);
        }
    }

    private static Path folder() {
        Optional<Path> folder = SharedData.folder();
        Assumptions.assumeTrue(folder.isPresent(), "no folder of public sets, see property kvisa.shared");
        return folder.orElseThrow();
    }
}
