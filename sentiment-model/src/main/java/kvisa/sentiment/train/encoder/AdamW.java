package kvisa.sentiment.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019, arXiv:1711.05101): betas 0.9 and 0.999, decay 0.01 on
 * matrices, gradients shortened to a length of 1 (Pascanu et al. 2013, arXiv:1211.5063). Not thread-safe.
 */
final class AdamW {

    private static final float FIRST = 0.9f;

    private static final float SECOND = 0.999f;

    private static final float EPSILON = 1e-8f;

    private static final float DECAY = 0.01f;

    private static final double LONGEST_GRADIENT = 1;

    private static final NDIndex EVERYWHERE = new NDIndex("...");

    private final Map<String, NDArray> weights;
    private final Map<String, NDArray> means = new TreeMap<>();
    private final Map<String, NDArray> squares = new TreeMap<>();
    private int steps;

    /** Lets weights learn from now on. */
    AdamW(Map<String, NDArray> weights) {
        this.weights = weights;
        weights.forEach((name, weight) -> {
            weight.setRequiresGradient(true);
            means.put(name, weight.zerosLike());
            squares.put(name, weight.zerosLike());
        });
    }

    /**
     * Moves every weight against its gradient and forgets the gradients.
     *
     * @param rate      of the encoder
     * @param headRate  of the heads, which begin with nothing
     * @param scratch   owns intermediate results
     * @throws AstrayException if a gradient is no number; nothing has moved then
     */
    void step(float rate, float headRate, NDManager scratch) {
        Map<String, NDArray> gradients = gradients(scratch);
        float shortened = shortened(gradients);
        steps++;
        float firstBias = (float) (1 - Math.pow(FIRST, steps));
        float secondBias = (float) (1 - Math.pow(SECOND, steps));
        weights.forEach((name, weight) -> {
            float own = name.startsWith(TaskHeads.PREFIX) ? headRate : rate;
            NDArray gradient = Weights.named(gradients, name).muli(shortened);
            NDArray mean = Weights.named(means, name);
            NDArray square = Weights.named(squares, name);
            mean.muli(FIRST).addi(gradient.mul(1 - FIRST));
            square.muli(SECOND).addi(gradient.square().muli(1 - SECOND));
            NDArray spread = square.div(secondBias);
            spread.attach(scratch);
            NDArray root = spread.sqrt().addi(EPSILON);
            NDArray change = mean.div(root);
            change.attach(scratch);
            if (name.endsWith(".weight") && !name.contains("LayerNorm")) {
                weight.muli(1 - own * DECAY);
            }
            weight.subi(change.muli(own / firstBias));
            gradient.muli(0);
        });
    }

    private Map<String, NDArray> gradients(NDManager scratch) {
        Map<String, NDArray> gradients = new TreeMap<>();
        weights.forEach((name, weight) -> {
            NDArray gradient = weight.getGradient();
            gradient.attach(scratch);
            gradients.put(name, gradient);
        });
        return gradients;
    }

    /** What to multiply all gradients by. */
    private static float shortened(Map<String, NDArray> gradients) {
        double squares = 0;
        List<String> astray = new ArrayList<>();
        for (Map.Entry<String, NDArray> gradient : gradients.entrySet()) {
            double square = gradient.getValue().square().sum().getFloat();
            if (!Double.isFinite(square)) {
                astray.add(gradient.getKey());
            }
            squares += square;
        }
        if (!astray.isEmpty()) {
            gradients.values().forEach(gradient -> gradient.set(EVERYWHERE, 0f));
            throw new AstrayException("no numbers are the gradients of " + astray);
        }
        return (float) Math.min(1, LONGEST_GRADIENT / Math.sqrt(squares));
    }

    /** Forgets everything but the weights. */
    void close() {
        means.values().forEach(NDArray::close);
        squares.values().forEach(NDArray::close);
    }
}
