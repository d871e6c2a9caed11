package kvisa.sentiment.evaluate;

import java.util.List;

/**
 * How good a model is on one set of posts. Immutable; {@link ReportTable} renders it.
 *
 * @param modelId     the model judged
 * @param dataset     name of the posts, e.g. {@code authored test}
 * @param datasetHash SHA-256 of the posts
 * @param scores      model and baselines, per language and over all
 * @param phenomena   the model on hard posts, the most frequent phenomenon first
 * @param confusions  the model's stance and xenophobia level, over all languages
 * @param functional  the model on public functional tests; empty when the user has none
 * @param mistakes    ids of posts whose stance or hostility the model got wrong, the surest mistakes first
 */
public record EvaluationReport(
        String modelId,
        String dataset,
        String datasetHash,
        List<SystemScores> scores,
        List<PhenomenonScore> phenomena,
        List<Confusion> confusions,
        List<FunctionalScore> functional,
        List<Mistake> mistakes) {

    public EvaluationReport {
        scores = List.copyOf(scores);
        phenomena = List.copyOf(phenomena);
        confusions = List.copyOf(confusions);
        functional = List.copyOf(functional);
        mistakes = List.copyOf(mistakes);
    }

    /** This report with the results of functional tests. */
    public EvaluationReport with(List<FunctionalScore> results) {
        return new EvaluationReport(modelId, dataset, datasetHash, scores, phenomena, confusions, results, mistakes);
    }

    /**
     * The scores of a reader on a language.
     *
     * @throws IllegalArgumentException if there are none
     */
    public SystemScores scores(String system, String language) {
        return scores.stream()
                .filter(each -> each.system().equals(system) && each.language().equals(language))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scores of " + system + " on " + language));
    }
}
