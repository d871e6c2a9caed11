package kvisa.sentiment.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.Map;
import java.util.TreeMap;

/**
 * A BERT encoder (Devlin et al. 2019, arXiv:1810.04805) whose weights can learn. Its sums are those of the ONNX graph it is
 * written back to. Not thread-safe.
 */
final class Bert {

    static final String WORDS = "embeddings.word_embeddings.weight";

    private static final String POSITIONS = "embeddings.position_embeddings.weight";

    private static final String TYPES = "embeddings.token_type_embeddings.weight";

    /** As in the published configurations of both encoders. */
    private static final float NORM_EPSILON = 1e-12f;

    private final Map<String, NDArray> weights = new TreeMap<>();
    private final int layers;
    private final int heads;
    private final int width;

    /**
     * Takes up weights, all but those of task heads.
     *
     * @param manager  owns them
     * @param heads    attention heads per layer
     */
    Bert(NDManager manager, Map<String, Tensor> initial, int heads) {
        initial.forEach((name, tensor) -> {
            if (!name.startsWith(TaskHeads.PREFIX)) {
                weights.put(name, manager.create(tensor.values(), new Shape(tensor.shape())));
            }
        });
        this.layers = (int) initial.keySet().stream()
                .filter(name -> name.endsWith("attention.self.query.weight"))
                .count();
        this.heads = heads;
        this.width = (int) Weights.named(weights, "embeddings.LayerNorm.weight").size();
    }

    int width() {
        return width;
    }

    /** Every weight that learns: all but the word vectors, most of whose words never occur in the training posts. */
    Map<String, NDArray> learning() {
        Map<String, NDArray> learning = new TreeMap<>(weights);
        learning.remove(WORDS);
        return learning;
    }

    /**
     * Reads a batch.
     *
     * @param ids      batch x pieces, 64-bit numbers
     * @param mask     batch x 1 x 1 x pieces: 0 at pieces, a large negative number at padding
     * @param dropout  share of numbers dropped while training; 0 to read
     * @return batch x pieces x width
     */
    NDArray read(NDArray ids, NDArray mask, float dropout) {
        NDArray hidden = dropped(norm(embedded(ids), "embeddings.LayerNorm"), dropout);
        for (int layer = 0; layer < layers; layer++) {
            String name = "encoder.layer." + layer + ".";
            NDArray attended = linear(attention(hidden, mask, name, dropout), name + "attention.output.dense");
            hidden = norm(hidden.add(dropped(attended, dropout)), name + "attention.output.LayerNorm");
            NDArray inner = Activation.gelu(linear(hidden, name + "intermediate.dense"));
            NDArray outer = linear(inner, name + "output.dense");
            hidden = norm(hidden.add(dropped(outer, dropout)), name + "output.LayerNorm");
        }
        return hidden;
    }

    private NDArray embedded(NDArray ids) {
        NDArray words = Embedding.embedding(ids, Weights.named(weights, WORDS), SparseFormat.DENSE)
                .singletonOrThrow();
        NDArray positions =
                Weights.named(weights, POSITIONS).get("0:" + ids.getShape().get(1));
        NDArray types = Weights.named(weights, TYPES).get("0:1");
        // They would otherwise live as long as the weights they are cut from.
        words.attach(ids.getManager());
        positions.attach(ids.getManager());
        types.attach(ids.getManager());
        return words.add(positions.expandDims(0)).add(types.expandDims(0));
    }

    private NDArray attention(NDArray hidden, NDArray mask, String name, float dropout) {
        long batch = hidden.getShape().get(0);
        long pieces = hidden.getShape().get(1);
        int share = width / heads;
        Shape split = new Shape(batch, pieces, heads, share);
        NDArray query =
                linear(hidden, name + "attention.self.query").reshape(split).transpose(0, 2, 1, 3);
        NDArray key = linear(hidden, name + "attention.self.key").reshape(split).transpose(0, 2, 3, 1);
        NDArray value =
                linear(hidden, name + "attention.self.value").reshape(split).transpose(0, 2, 1, 3);
        NDArray weighed =
                query.matMul(key).mul((float) (1 / Math.sqrt(share))).add(mask).softmax(-1);
        return dropped(weighed, dropout).matMul(value).transpose(0, 2, 1, 3).reshape(batch, pieces, width);
    }

    private NDArray linear(NDArray input, String name) {
        return input.matMul(Weights.named(weights, name + ".weight")).add(Weights.named(weights, name + ".bias"));
    }

    private NDArray norm(NDArray input, String name) {
        return LayerNorm.layerNorm(
                        input,
                        new Shape(width),
                        Weights.named(weights, name + ".weight"),
                        Weights.named(weights, name + ".bias"),
                        NORM_EPSILON)
                .singletonOrThrow();
    }

    static NDArray dropped(NDArray input, float dropout) {
        return dropout == 0 ? input : Dropout.dropout(input, dropout, true).singletonOrThrow();
    }
}
