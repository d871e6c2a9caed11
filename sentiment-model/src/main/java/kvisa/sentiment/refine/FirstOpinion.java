package kvisa.sentiment.refine;

import java.util.List;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.sentiment.model.Questions;

/** A first assessment as probabilities, in the order of each question's answers. Stateless. */
public final class FirstOpinion {

    private FirstOpinion() {}

    /** No, yes. */
    public static double[] relevance(Assessment first) {
        return certain(first.relevant() ? 1 : 0, 2);
    }

    /** Of each stance. */
    public static double[] stance(Assessment first) {
        StanceProbabilities probabilities = first.stance().probabilities();
        return new double[] {probabilities.oppose(), probabilities.support(), probabilities.neutral()};
    }

    /** Of each level of hostility. */
    public static double[] xenophobia(Assessment first) {
        List<Double> probabilities = first.xenophobia().probabilities();
        return new double[] {probabilities.get(0), probabilities.get(1), probabilities.get(2)};
    }

    /** Of each target; even where the first reader saw no hostility and so named none. */
    public static double[] target(Assessment first) {
        int answers = Questions.targets().size();
        if (first.xenophobia().target() == Target.NONE) {
            double[] even = new double[answers];
            java.util.Arrays.fill(even, 1.0 / answers);
            return even;
        }
        return certain(Questions.targets().indexOf(first.xenophobia().target().wireName()), answers);
    }

    /** No, yes. */
    public static double[] theme(Assessment first, Theme theme) {
        return certain(first.themes().contains(theme) ? 1 : 0, 2);
    }

    private static double[] certain(int answer, int answers) {
        double[] probabilities = new double[answers];
        probabilities[answer] = 1;
        return probabilities;
    }
}
