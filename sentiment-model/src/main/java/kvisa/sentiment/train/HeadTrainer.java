package kvisa.sentiment.train;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import kvisa.sentiment.feature.FeatureVector;
import kvisa.sentiment.model.Calibration;
import kvisa.sentiment.model.Head;
import kvisa.sentiment.model.WeightRow;

/**
 * Fits one head with liblinear's L2-regularised logistic regression, one answer against the rest. The primal solver takes
 * no random numbers, so equal posts give equal weights. Immutable, thread-safe.
 */
final class HeadTrainer {

    /** liblinear's default stopping tolerance for this solver; ten times finer gave the same dev figures. */
    private static final double TOLERANCE = 0.01;

    private final HeadRecipe recipe;
    private final ScaledTexts scaled;

    /**
     * A trainer.
     *
     * @param scaled  texts scaled by the recipe's families
     */
    HeadTrainer(HeadRecipe recipe, ScaledTexts scaled) {
        this.recipe = recipe;
        this.scaled = scaled;
    }

    /**
     * Fits the head.
     *
     * @param texts  training texts to which the question applies
     * @param right  index of the right answer of each
     */
    Head fit(List<FeatureVector> texts, int[] right) {
        List<WeightRow> rows = new ArrayList<>();
        for (int answer = firstRow(); answer < recipe.answers().size(); answer++) {
            rows.add(row(texts, right, answer));
        }
        Calibration untouched = Calibration.none(recipe.answers().size());
        return new Head(recipe.name(), recipe.answers(), rows, untouched, 0.5);
    }

    private int firstRow() {
        return recipe.answers().size() == 2 ? 1 : 0;
    }

    private WeightRow row(List<FeatureVector> texts, int[] right, int answer) {
        double[] isAnswer = new double[right.length];
        int count = 0;
        for (int i = 0; i < right.length; i++) {
            isAnswer[i] = right[i] == answer ? 1 : 0;
            count += right[i] == answer ? 1 : 0;
        }
        if (count == 0 || count == right.length) {
            return WeightRow.nearest(new double[scaled.features()], count == 0 ? -10 : 10);
        }
        Model model = Linear.train(problem(texts, isAnswer), parameter(right.length, count));
        // liblinear hands out a copy of all its weights at every call.
        double[] fitted = model.getFeatureWeights();
        return WeightRow.nearest(unscaled(fitted, sign(model)), sign(model) * fitted[scaled.features()]);
    }

    private Problem problem(List<FeatureVector> texts, double[] isAnswer) {
        Problem problem = new Problem();
        problem.l = texts.size();
        problem.n = scaled.features() + 1;
        problem.bias = 1;
        problem.y = isAnswer;
        problem.x = texts.stream().map(scaled::of).toArray(Feature[][]::new);
        return problem;
    }

    private Parameter parameter(int posts, int ofAnswer) {
        Parameter parameter = new Parameter(SolverType.L2R_LR, recipe.cost(), TOLERANCE);
        double answers = recipe.answers().size();
        double[] weights = {weight(posts - ofAnswer, posts, answers / (answers - 1)), weight(ofAnswer, posts, answers)};
        parameter.setWeights(weights, new int[] {0, 1});
        return parameter;
    }

    private double weight(int count, int posts, double fairPart) {
        return StrictMath.pow(posts / (fairPart * count), recipe.balance());
    }

    private double[] unscaled(double[] fitted, int sign) {
        double[] weights = new double[scaled.features()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sign * fitted[i] * scaled.scale(i);
        }
        return weights;
    }

    /** liblinear's weights speak for the label it met first. */
    private static int sign(Model model) {
        return model.getLabels()[0] == 1 ? 1 : -1;
    }
}
