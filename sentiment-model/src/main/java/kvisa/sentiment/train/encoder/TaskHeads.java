package kvisa.sentiment.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kvisa.contract.assess.Theme;
import org.jspecify.annotations.Nullable;

/** One linear layer per task over what the encoder made of a text, and the loss of their answers. Not thread-safe. */
final class TaskHeads {

    /** Begins the names of the heads' weights. */
    static final String PREFIX = "head.";

    static final String THEMES = "themes";

    /** Themes count as much as stance, spread over the themes a post may have. */
    private static final float THEMES_WEIGHT = 0.5f;

    private static final double INITIAL_SPREAD = 0.02;

    private final Map<String, NDArray> weights = new TreeMap<>();

    /** Takes up the weights of heads among all that was learned. */
    TaskHeads(NDManager manager, Map<String, Tensor> learned) {
        learned.forEach((name, tensor) -> {
            if (name.startsWith(PREFIX)) {
                weights.put(name, manager.create(tensor.values(), new Shape(tensor.shape())));
            }
        });
    }

    /**
     * Weights of heads that have learned nothing.
     *
     * @param features  numbers the encoder gives per text
     * @param random    draws the weights
     */
    static Map<String, Tensor> fresh(int features, Random random) {
        Map<String, Tensor> weights = new TreeMap<>();
        for (Task task : Task.values()) {
            add(weights, task.question(), features, task.answers().size(), random);
        }
        add(weights, THEMES, features, Theme.values().length, random);
        return weights;
    }

    private static void add(Map<String, Tensor> weights, String name, int features, int answers, Random random) {
        float[] first = new float[features * answers];
        for (int i = 0; i < first.length; i++) {
            first[i] = (float) (random.nextGaussian() * INITIAL_SPREAD);
        }
        weights.put(PREFIX + name + ".weight", new Tensor(new long[] {features, answers}, first));
        weights.put(PREFIX + name + ".bias", new Tensor(new long[] {answers}, new float[answers]));
    }

    Map<String, NDArray> learning() {
        return weights;
    }

    /** Scores of a task's answers, batch x answers. */
    NDArray scores(NDArray features, Task task) {
        return scores(features, task.question());
    }

    /** Scores of the themes, batch x themes. */
    NDArray themeScores(NDArray features) {
        return scores(features, THEMES);
    }

    private NDArray scores(NDArray features, String name) {
        return features.matMul(weight(name)).add(bias(name));
    }

    private NDArray weight(String name) {
        return Weights.named(weights, PREFIX + name + ".weight");
    }

    private NDArray bias(String name) {
        return Weights.named(weights, PREFIX + name + ".bias");
    }

    /** Mean loss of a batch over its posts: cross-entropy of each known answer, times the weight of its task. */
    NDArray loss(NDArray features, List<Lesson> batch) {
        NDArray total = null;
        for (Map.Entry<Task, float[]> known : knownAnswers(batch).entrySet()) {
            Task task = known.getKey();
            NDArray right = features.getManager()
                    .create(
                            known.getValue(),
                            new Shape(batch.size(), task.answers().size()));
            NDArray likelihood = scores(features, task).logSoftmax(-1).mul(right);
            total = sum(total, likelihood.sum().mul(-task.weight() / batch.size()));
        }
        return themes(total, features, batch);
    }

    private static Map<Task, float[]> knownAnswers(List<Lesson> batch) {
        Map<Task, float[]> known = new EnumMap<>(Task.class);
        for (int i = 0; i < batch.size(); i++) {
            for (Map.Entry<Task, Integer> answer : batch.get(i).answers().entrySet()) {
                int answers = answer.getKey().answers().size();
                float[] right = known.computeIfAbsent(answer.getKey(), task -> new float[batch.size() * answers]);
                right[i * answers + answer.getValue()] = 1;
            }
        }
        return known;
    }

    private NDArray themes(@Nullable NDArray total, NDArray features, List<Lesson> batch) {
        List<Theme> all = List.of(Theme.values());
        int themes = all.size();
        float[] argued = new float[batch.size() * themes];
        float[] known = new float[batch.size() * themes];
        for (int i = 0; i < batch.size(); i++) {
            Set<Theme> right = batch.get(i).themes();
            for (int theme = 0; theme < themes; theme++) {
                known[i * themes + theme] = right == null ? 0 : 1;
                argued[i * themes + theme] = right != null && right.contains(all.get(theme)) ? 1 : 0;
            }
        }
        Shape shape = new Shape(batch.size(), themes);
        NDArray score = themeScores(features);
        NDManager manager = features.getManager();
        // log(1 + exp(s)) - s * y, in the form that cannot overflow
        NDArray loss = score.abs()
                .neg()
                .exp()
                .add(1f)
                .log()
                .add(score.maximum(0f))
                .sub(score.mul(manager.create(argued, shape)));
        return sum(total, loss.mul(manager.create(known, shape)).sum().mul(THEMES_WEIGHT / batch.size()));
    }

    private static NDArray sum(@Nullable NDArray total, NDArray next) {
        return total == null ? next : total.add(next);
    }
}
