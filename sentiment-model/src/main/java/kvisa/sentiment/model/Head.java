package kvisa.sentiment.model;

import java.util.List;
import kvisa.sentiment.feature.FeatureVector;

/**
 * One question a model answers. Immutable, thread-safe.
 *
 * @param name         the question: {@code stance}, {@code xenophobia}, {@code target}, {@code relevance}, {@code theme-jobs} ...
 * @param answers      possible answers; for a yes-no question {@code no, yes}
 * @param rows         weights of each answer; a yes-no question has one row, for yes
 * @param calibration  from scores to probabilities
 * @param threshold    probability from which the answer counts: of yes in a yes-no question, of the likeliest answer for
 *                     {@code sure} in any other
 */
public record Head(String name, List<String> answers, List<WeightRow> rows, Calibration calibration, double threshold) {

    public Head {
        answers = List.copyOf(answers);
        rows = List.copyOf(rows);
        int wanted = answers.size() == 2 ? 1 : answers.size();
        if (rows.size() != wanted) {
            throw new IllegalArgumentException(
                    "head " + name + " has " + rows.size() + " rows for " + answers.size() + " answers");
        }
    }

    /** Uncalibrated score of each answer. */
    public double[] scores(FeatureVector text) {
        if (rows.size() == 1) {
            return new double[] {0, rows.get(0).score(text)};
        }
        return rows.stream().mapToDouble(row -> row.score(text)).toArray();
    }

    /** Calibrated probability of each answer. */
    public double[] probabilities(FeatureVector text) {
        return calibration.probabilities(scores(text));
    }

    /** How much a feature speaks for an answer rather than for the average of the others. */
    public double advantage(int answer, int feature) {
        if (rows.size() == 1) {
            double yes = rows.get(0).weight(feature);
            return answer == 1 ? yes : -yes;
        }
        double others = 0;
        for (int i = 0; i < rows.size(); i++) {
            others += i == answer ? 0 : rows.get(i).weight(feature);
        }
        return rows.get(answer).weight(feature) - others / (rows.size() - 1);
    }

    /** This head with another calibration and threshold. */
    public Head calibrated(Calibration better, double newThreshold) {
        return new Head(name, answers, rows, better, newThreshold);
    }

    /** Index of the highest probability; the first wins a tie. */
    public static int likeliest(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }
}
