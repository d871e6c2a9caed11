package kvisa.sentiment.evaluate;

import java.util.List;

/**
 * How good readers are on one set of posts. Immutable; {@link ReportTable} renders it.
 *
 * @param modelId     the principal reader
 * @param dataset     name of the posts, e.g. {@code authored test}
 * @param datasetHash SHA-256 of the posts
 * @param scores      of each reader, the principal one first, per language and over all
 * @param details     a closer look at the principal reader
 * @param aims        what it should reach, and what it reaches; empty but for the test posts
 * @param agreement   how far two annotators agree on the labels; empty but for the test posts
 * @param publicSets  on public benchmarks; nothing in it when the user has none
 */
public record EvaluationReport(
        String modelId,
        String dataset,
        String datasetHash,
        List<SystemScores> scores,
        Details details,
        List<AimScore> aims,
        List<AgreementScore> agreement,
        PublicResults publicSets) {

    public EvaluationReport {
        scores = List.copyOf(scores);
        aims = List.copyOf(aims);
        agreement = List.copyOf(agreement);
    }

    /** This report with the results on public sets. */
    public EvaluationReport with(PublicResults results) {
        return new EvaluationReport(modelId, dataset, datasetHash, scores, details, aims, agreement, results);
    }

    /** This report with aims and agreement. */
    public EvaluationReport with(List<AimScore> reached, List<AgreementScore> agreed) {
        return new EvaluationReport(modelId, dataset, datasetHash, scores, details, reached, agreed, publicSets);
    }

    /** Names of the readers, the principal one first. */
    public List<String> systems() {
        return scores.stream().map(SystemScores::system).distinct().toList();
    }

    /** Languages of the posts, {@code all} last where there are several. */
    public List<String> languages() {
        return scores.stream().map(SystemScores::language).distinct().toList();
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
