package kvisa.sentiment.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kvisa.contract.assess.Stance;
import kvisa.sentiment.corpus.AuthoredCorpus;
import org.junit.jupiter.api.Test;

class HanlpBaselineTest {

    @Test
    void learnsFromPostsAndPrintsNothingIntoAReport() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        HanlpBaseline baseline;
        try {
            baseline = new HanlpBaseline(AuthoredCorpus.posts("a"));
        } finally {
            System.setOut(console);
        }

        // "Oppose the K-visa, our own graduates have no jobs"
        assertThat(baseline.assess("反对K签证，自己的毕业生都没工作", null).stance().verdict()).isEqualTo(Stance.OPPOSE);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
