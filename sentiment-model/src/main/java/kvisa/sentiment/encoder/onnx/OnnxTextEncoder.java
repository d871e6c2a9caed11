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
import java.util.concurrent.atomic.AtomicReference;
import kvisa.sentiment.encoder.TextEncoder;

/**
 * Runs a BERT in ONNX form on the CPU. Thread-safe: a session may run on several threads at once, each on one core.
 *
 * <p>One text at a time: the weights are bytes, the inputs are turned into bytes by the range they happen to have, and
 * in a batch that range, and so the result, would depend on the other texts.
 */
public final class OnnxTextEncoder implements TextEncoder, AutoCloseable {

    /** Enough for a command line of a megabyte; it is address space, taken from memory only as far as it is used. */
    private static final long START_STACK_BYTES = 256L << 20;

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
        this.environment = started();
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

    /**
     * The runtime, which exists once per process. When it starts it matches a regular expression against the process's whole
     * command line, recursively, some 250 bytes of stack per character: from about 4,000 characters on, a class path of many
     * jars for one, that overflows the stack of an ordinary Java thread and ends the process. So it starts on a thread with room.
     */
    private static OrtEnvironment started() {
        AtomicReference<OrtEnvironment> started = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null, () -> started.set(OrtEnvironment.getEnvironment()), "onnxruntime-start", START_STACK_BYTES);
        thread.setUncaughtExceptionHandler((which, thrown) -> failure.set(thrown));
        thread.start();
        joined(thread);
        OrtEnvironment environment = started.get();
        if (environment == null) {
            throw new IllegalStateException("the runtime of encoders does not start", failure.get());
        }
        return environment;
    }

    private static void joined(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
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
