package kvisa.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.MistakeCauses;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.evaluate.EvaluationReport;
import kvisa.sentiment.evaluate.Evaluator;
import kvisa.sentiment.evaluate.Measure;
import kvisa.sentiment.evaluate.ModelCard;
import kvisa.sentiment.evaluate.PublicResults;
import kvisa.sentiment.evaluate.Readers;
import kvisa.sentiment.evaluate.SystemScores;
import kvisa.sentiment.model.KvisaModel;
import org.junit.jupiter.api.Test;

/** Holds the shipped model to the figures in model-quality.json, which are reviewed like code. */
class ModelQualityTest {

    private static final Path EXPECTED = Path.of("src/test/resources/kvisa/sentiment/model-quality.json");

    private static final Path CARD = Path.of("../docs/model-card.md");

    private static final Set<String> READ_BY_MODELS = Set.of(Readers.BOTH, Readers.ALL_TWICE, Readers.FIRST);

    private static final double TOLERANCE = 0.005;

    private static final Path CAUSES = Path.of("data/authored/mistake-causes.tsv");

    private static final Readers READERS = Readers.shipped(Loaded.ASSESSOR);

    private static final EvaluationReport DEV = Evaluator.evaluate(READERS, Split.DEV);

    private static final EvaluationReport TEST = Evaluator.evaluate(READERS, Split.TEST);

    private static final EvaluationReport REACTIONS = Evaluator.evaluate(READERS, Split.TEST_REACTIONS);

    /**
     * What was measured.
     *
     * @param modelId     of the principal reader
     * @param tolerance   how far a figure may be off
     * @param splits      by name
     */
    record Quality(String modelId, double tolerance, Map<String, SplitQuality> splits) {}

    /**
     * What was measured on one split.
     *
     * @param datasetHash  SHA-256 of its posts
     * @param figures      by reader, then by language, then by measure
     */
    record SplitQuality(String datasetHash, Map<String, Map<String, Map<Measure, Double>>> figures) {}

    @Test
    void figuresAreAsReviewed() throws IOException {
        Quality measured = new Quality(
                TEST.modelId(),
                TOLERANCE,
                new TreeMap<>(Map.of(
                        "dev",
                        quality(Split.DEV, DEV),
                        "reactions",
                        quality(Split.TEST_REACTIONS, REACTIONS),
                        "test",
                        quality(Split.TEST, TEST))));
        if ("update".equals(System.getProperty("golden"))) {
            String json = Codecs.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(measured);
            Files.writeString(EXPECTED, json + "\n", StandardCharsets.UTF_8);
        }

        Quality expected = Codecs.mapper().readValue(Files.readString(EXPECTED, StandardCharsets.UTF_8), Quality.class);

        assertThat(measured.modelId()).isEqualTo(expected.modelId());
        expected.splits()
                .forEach((name, split) -> assertAsReviewed(measured.splits().get(name), split, expected.tolerance()));
    }

    private static void assertAsReviewed(SplitQuality measured, SplitQuality expected, double tolerance) {
        assertThat(measured.datasetHash()).isEqualTo(expected.datasetHash());
        expected.figures()
                .forEach((system, languages) -> languages.forEach(
                        (language, figures) -> figures.forEach((measure, figure) -> assertThat(measured.figures()
                                        .get(system)
                                        .get(language)
                                        .get(measure))
                                .as("%s %s %s", system, language, measure)
                                .isBetween(figure - tolerance, figure + tolerance))));
    }

    @Test
    void modelCardIsUpToDate() throws IOException {
        String card = ModelCard.render(KvisaModel.shipped(), DEV, TEST, REACTIONS, MistakeCauses.in(CAUSES));
        if ("update".equals(System.getProperty("golden"))) {
            PublicResults results = SharedData.folder()
                    .map(folder -> Evaluator.publicSets(READERS, folder))
                    .orElse(PublicResults.NONE);
            Files.writeString(CARD, card + ModelCard.renderPublicSets(results), StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(CARD, StandardCharsets.UTF_8)).startsWith(card);
    }

    private static SplitQuality quality(Split split, EvaluationReport report) {
        Map<String, Map<String, Map<Measure, Double>>> figures = new TreeMap<>();
        for (SystemScores scores : report.scores()) {
            if (READ_BY_MODELS.contains(scores.system())) {
                Map<Measure, Double> values = new TreeMap<>();
                scores.figures().forEach((measure, figure) -> values.put(measure, figure.value()));
                figures.computeIfAbsent(scores.system(), any -> new TreeMap<>()).put(scores.language(), values);
            }
        }
        return new SplitQuality(AuthoredCorpus.hash(split), figures);
    }
}
