package kvisa.sentiment.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019, arXiv:1711.05101): betas 0.9 and 0.999, decay 0.01 on
 * matrices. Not thread-safe.
 */
final class AdamW {

    private static final float FIRST = 0.9f;

    private static final float SECOND = 0.999f;

    private static final float EPSILON = 1e-8f;

    private static final float DECAY = 0.01f;

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
     */
    void step(float rate, float headRate, NDManager scratch) {
        steps++;
        float firstBias = (float) (1 - Math.pow(FIRST, steps));
        float secondBias = (float) (1 - Math.pow(SECOND, steps));
        weights.forEach((name, weight) -> {
            float own = name.startsWith(TaskHeads.PREFIX) ? headRate : rate;
            NDArray gradient = weight.getGradient();
            gradient.attach(scratch);
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

    /** Forgets everything but the weights. */
    void close() {
        means.values().forEach(NDArray::close);
        squares.values().forEach(NDArray::close);
    }
}
