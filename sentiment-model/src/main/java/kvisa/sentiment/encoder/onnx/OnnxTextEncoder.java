package kvisa.sentiment.encoder.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import kvisa.sentiment.encoder.TextEncoder;

/**
 * Runs a BERT in ONNX form on the CPU. Thread-safe: a session may run on several threads at once, each on one core.
 *
 * <p>One text at a time: the weights are bytes, the inputs are turned into bytes by the range they happen to have, and
 * in a batch that range, and so the result, would depend on the other texts.
 */
public final class OnnxTextEncoder implements TextEncoder, AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int width;

    /**
     * Loads a network.
     *
     * @param model  its file's bytes: inputs {@code input_ids, attention_mask, token_type_ids}, output {@code batch x pieces
     *               x width}
     * @throws IllegalArgumentException if the bytes are no such network
     */
    public OnnxTextEncoder(byte[] model) {
        this.environment = OnnxRuntime.started();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            this.session = environment.createSession(model, options);
            TensorInfo output = (TensorInfo)
                    session.getOutputInfo().values().iterator().next().getInfo();
            this.width = (int) output.getShape()[2];
        } catch (OrtException e) {
            throw new IllegalArgumentException("not a network this runtime can load: " + e.getMessage(), e);
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public float[] read(int[] ids) {
        long[] pieces = Arrays.stream(ids).asLongStream().toArray();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor text = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", text, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] vectors = new float[hidden.remaining()];
            hidden.get(vectors);
            return vectors;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a text of " + ids.length + " pieces", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the encoder", e);
        }
    }
}
