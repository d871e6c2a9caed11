package kvisa.sentiment.train.encoder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kvisa.sentiment.train.ProgressListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Teaches one encoder and its heads. Not thread-safe. */
final class FineTuning {

    static final float DROPOUT = 0.1f;

    private static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(FineTuning.class);

    private final NDManager manager;
    private final Bert bert;
    private final TaskHeads heads;
    private final int seed;

    /**
     * Of an encoder and heads.
     *
     * @param seed  decides every order, and what is dropped in each step
     */
    FineTuning(NDManager manager, Bert bert, TaskHeads heads, int seed) {
        this.manager = manager;
        this.bert = bert;
        this.heads = heads;
        this.seed = seed;
    }

    /**
     * Runs a course.
     *
     * @param authored     read whole in each epoch, if the course reads them
     * @param publicTexts  taken from in order, so shuffle them before
     */
    void run(
            Course course, List<PreparedLesson> authored, List<PreparedLesson> publicTexts, ProgressListener progress) {
        Random random = new Random(seed);
        List<Batch> batches = new ArrayList<>();
        int others = Math.min(course.publicTexts(), publicTexts.size());
        for (int epoch = 0; epoch < course.epochs(); epoch++) {
            List<PreparedLesson> lessons = new ArrayList<>(course.authored() ? authored : List.of());
            for (int i = 0; i < others; i++) {
                lessons.add(publicTexts.get((epoch * others + i) % publicTexts.size()));
            }
            batches.addAll(Batch.of(lessons, random));
        }
        AdamW optimiser = new AdamW(learning());
        double loss = 0;
        for (int step = 1; step <= batches.size(); step++) {
            float shape = Course.shape(step, batches.size());
            loss = 0.98 * loss
                    + 0.02
                            * step(
                                    batches.get(step - 1),
                                    step,
                                    optimiser,
                                    shape * course.rate(),
                                    shape * course.headRate());
            progress.step(
                    String.format(
                            java.util.Locale.ROOT,
                            "%s, step %d of %d, loss %.3f",
                            course.name(),
                            step,
                            batches.size(),
                            loss / (1 - Math.pow(0.98, step))),
                    (double) step / batches.size());
        }
        optimiser.close();
    }

    /**
     * Learns one batch. Now and then, once in some hundred steps on one machine, a gradient comes out as no number; the very
     * same step done again does not (docs/decisions/0010), so it is done again before anything has learned from it. What
     * is dropped depends on the number of the step alone, so a step done twice gives what it would have given at once.
     */
    private float step(Batch batch, int number, AdamW optimiser, float rate, float headRate) {
        for (int attempt = 1; ; attempt++) {
            Engine.getInstance().setRandomSeed(seed + number);
            try {
                return cleanly(() -> learn(batch, optimiser, rate, headRate));
            } catch (AstrayException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn("step {} is done again: {}", number, e.getMessage());
            }
        }
    }

    private float cleanly(Supplier<Float> step) {
        Set<String> kept =
                manager.getManagedArrays().stream().map(NDArray::getUid).collect(Collectors.toSet());
        try {
            return step.get();
        } finally {
            // The engine leaves two handles per weight behind and walks over all of them in the next step.
            manager.getManagedArrays().stream()
                    .filter(array -> !kept.contains(array.getUid()))
                    .forEach(NDArray::close);
        }
    }

    private float learn(Batch batch, AdamW optimiser, float rate, float headRate) {
        try (NDManager scratch = manager.newSubManager()) {
            float value;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray loss = heads.loss(
                        batch.features(scratch, bert, DROPOUT),
                        batch.lessons().stream().map(PreparedLesson::lesson).toList());
                collector.backward(loss);
                value = loss.getFloat();
            }
            if (Float.isNaN(value)) {
                throw new AstrayException("the loss is no number");
            }
            optimiser.step(rate, headRate, scratch);
            return value;
        }
    }

    /** Everything that learns, by name. */
    private Map<String, NDArray> learning() {
        Map<String, NDArray> learning = new TreeMap<>(bert.learning());
        learning.putAll(heads.learning());
        return learning;
    }

    /** What has been learned so far, by name. */
    Map<String, Tensor> learned() {
        Map<String, Tensor> learned = new TreeMap<>();
        learning()
                .forEach((name, weight) ->
                        learned.put(name, new Tensor(weight.getShape().getShape(), weight.toFloatArray())));
        return learned;
    }
}
