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
import java.util.stream.Collectors;
import kvisa.sentiment.train.ProgressListener;

/** Teaches one encoder and its heads. Not thread-safe. */
final class FineTuning {

    static final float DROPOUT = 0.1f;

    private final NDManager manager;
    private final Bert bert;
    private final TaskHeads heads;
    private final Random random;

    /**
     * Of an encoder and fresh heads.
     *
     * @param random  decides every order; what is dropped is drawn by the engine, whose seed the caller sets
     */
    FineTuning(NDManager manager, Bert bert, TaskHeads heads, Random random) {
        this.manager = manager;
        this.bert = bert;
        this.heads = heads;
        this.random = random;
    }

    /**
     * Runs a course.
     *
     * @param authored     read whole in each epoch
     * @param publicTexts  taken from in order, so shuffle them before
     */
    void run(
            Course course, List<PreparedLesson> authored, List<PreparedLesson> publicTexts, ProgressListener progress) {
        List<Batch> batches = new ArrayList<>();
        for (int epoch = 0; epoch < course.epochs(); epoch++) {
            List<PreparedLesson> lessons = new ArrayList<>(authored);
            for (int i = 0; i < Math.min(course.publicTexts(), publicTexts.size()); i++) {
                lessons.add(publicTexts.get((epoch * course.publicTexts() + i) % publicTexts.size()));
            }
            batches.addAll(Batch.of(lessons, random));
        }
        AdamW optimiser = new AdamW(learning());
        double loss = 0;
        for (int step = 1; step <= batches.size(); step++) {
            float shape = Course.shape(step, batches.size());
            loss = 0.98 * loss
                    + 0.02 * step(batches.get(step - 1), optimiser, shape * course.rate(), shape * course.headRate());
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

    private float step(Batch batch, AdamW optimiser, float rate, float headRate) {
        Set<String> kept =
                manager.getManagedArrays().stream().map(NDArray::getUid).collect(Collectors.toSet());
        try {
            return learn(batch, optimiser, rate, headRate);
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
                throw new IllegalStateException("training went astray: the loss is no number");
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
