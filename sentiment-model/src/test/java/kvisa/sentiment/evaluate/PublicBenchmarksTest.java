package kvisa.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.SharedData;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.GroupHostility;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.NearDuplicates;
import kvisa.sentiment.corpus.PublicSets;
import kvisa.sentiment.corpus.Split;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicBenchmarksTest {

    private static final Readers READERS = Readers.of(
                    List.of(new Reader(Readers.FIRST, Loaded.ASSESSOR)), Loaded.LANGUAGES)
            .with(new Simple());

    @TempDir
    private Path folder;

    @Test
    void absentSetsAreLeftOutAndSaidSo() {
        PublicResults results = new PublicBenchmarks(READERS, folder).results();

        assertThat(results.benchmarks()).isEmpty();
        assertThat(results.left())
                .contains("COLD dev: absent", "NLPCC-2016 held out: absent", "HateCheck (zh): absent")
                .hasSize(6);
    }

    @Test
    void testPartsTheUserHasAreMeasuredAndNamedAsNotInTheManifest() throws IOException {
        Files.createDirectories(folder.resolve("cold"));
        Files.createDirectories(folder.resolve("nlpcc2016_stance"));
        Files.writeString(
                folder.resolve("cold/test.csv"),
                "split,topic,fine-grained-label,TEXT\ntest,race,1,bad\ntest,race,2,bad\ntest,race,3,fine\ntest,race,0,bad\n");
        Files.writeString(
                folder.resolve("nlpcc2016_stance/taskA_test.txt"),
                "ID\tTARGET\tTEXT\tSTANCE\n1\tX\tbad\tAGAINST\n2\tX\tgood\tFAVOR\n3\tX\tbad\tNONE\n");

        PublicResults results = new PublicBenchmarks(READERS, folder).results();

        assertThat(results.benchmarks())
                .extracting(each ->
                        each.set() + " " + each.rows() + " " + each.figure().value())
                .containsExactly("COLD test 4 0.7333", "NLPCC-2016 test 3 0.8333");
        assertThat(results.left())
                .contains(
                        "COLD test: not in the manifest, taken as it is",
                        "NLPCC-2016 test: not in the manifest, taken as it is");
    }

    /** The suites are for evaluation only. Runs where the public sets are at hand. */
    @Test
    void noTrainingTextRepeatsAHateCheckCase() {
        Optional<Path> shared = SharedData.folder();
        Assumptions.assumeTrue(shared.isPresent(), "no folder of public sets, see property kvisa.shared");
        HateCheck suites = new HateCheck(shared.orElseThrow());
        NearDuplicates cases = NearDuplicates.ofTexts(Stream.of("hatecheck_zh_dev", "hatecheck_en_dev")
                .flatMap(suite -> suites.cases(suite).stream())
                .map(HateCheck.Case::text)
                .toList());

        Stream<String> posts = AuthoredCorpus.posts(Split.TRAIN).stream().map(LabelledPost::text);
        Stream<String> sentences = Stream.of(Language.ZH, Language.EN)
                .flatMap(language -> GroupHostility.sentences(language).stream())
                .map(PublicSets.Offence::text);

        // One that anybody might write; the rest is here so that a new one is noticed.
        assertThat(Stream.concat(posts, sentences).filter(cases::resemblesKnown))
                .containsExactly("I can't stand immigrants");
    }

    /** Believes in the word "bad". */
    private static final class Simple implements GeneralReader {

        @Override
        public double offence(String text, Language language) {
            return text.contains("bad") ? 1 : 0;
        }

        @Override
        public Stance stanceToTarget(String textWithTarget, Language language) {
            return textWithTarget.contains("bad") ? Stance.OPPOSE : Stance.SUPPORT;
        }
    }
}
