package kvisa.sentiment.train.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A BERT in ONNX form whose matrices are bytes, as ONNX Runtime's dynamic quantisation writes it: read as ordinary
 * numbers, and written again with others in the same graph. Immutable.
 *
 * <p>Field numbers are those of onnx.proto (ONNX IR version 6): a model holds its graph in field 7, a graph its nodes in 1
 * and its initialisers in 5.
 */
final class OnnxFile {

    private static final int FLOAT = 1;

    private static final int UNSIGNED_BYTE = 2;

    private static final int SIGNED_BYTE = 3;

    /**
     * Largest weight byte. Processors without VNNI add two products of a weight and an input byte in 16 bits, which
     * overflow beyond 64; with it, every processor gives the same sums.
     */
    private static final int WEIGHT_RANGE = 64;

    private static final String WORDS = "embeddings.word_embeddings.weight";

    private final UnknownFieldSet model;
    private final UnknownFieldSet graph;
    private final Map<String, Initialiser> initialisers = new LinkedHashMap<>();
    private final Map<String, String> matrices = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // shared within this class only
    private record Initialiser(long[] shape, int type, byte[] bytes) {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is no ONNX model
     */
    OnnxFile(byte[] file) {
        try {
            this.model = UnknownFieldSet.parseFrom(file);
            this.graph = parsed(only(model, 7));
            for (ByteString each : graph.getField(5).getLengthDelimitedList()) {
                UnknownFieldSet fields = parsed(each);
                initialisers.put(only(fields, 8).toStringUtf8(), initialiser(fields));
            }
            for (ByteString each : graph.getField(1).getLengthDelimitedList()) {
                addMatrix(parsed(each));
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no ONNX model: " + e.getMessage(), e);
        }
        for (String kind : List.of("word", "position", "token_type")) {
            String name = "embeddings." + kind + "_embeddings.weight";
            matrices.put(name, name);
        }
    }

    private static ByteString only(UnknownFieldSet fields, int number) {
        return fields.getField(number).getLengthDelimitedList().get(0);
    }

    private static UnknownFieldSet parsed(ByteString bytes) throws InvalidProtocolBufferException {
        return UnknownFieldSet.parseFrom(bytes);
    }

    private static Initialiser initialiser(UnknownFieldSet fields) throws IOException {
        int type = fields.getField(2).getVarintList().get(0).intValue();
        return new Initialiser(
                numbers(fields, 1).stream().mapToLong(Long::longValue).toArray(), type, bytes(fields, type));
    }

    private static List<Long> numbers(UnknownFieldSet fields, int number) throws IOException {
        List<Long> numbers = new ArrayList<>(fields.getField(number).getVarintList());
        for (ByteString packed : fields.getField(number).getLengthDelimitedList()) {
            CodedInputStream in = packed.newCodedInput();
            while (!in.isAtEnd()) {
                numbers.add(in.readInt64());
            }
        }
        return numbers;
    }

    private static byte[] bytes(UnknownFieldSet fields, int type) throws IOException {
        List<ByteString> raw = fields.getField(9).getLengthDelimitedList();
        if (!raw.isEmpty()) {
            return raw.get(0).toByteArray();
        }
        if (type == FLOAT) {
            return floatBytes(fields.getField(4));
        }
        List<Long> small = numbers(fields, 5);
        byte[] bytes = new byte[small.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = small.get(i).byteValue();
        }
        return bytes;
    }

    private static byte[] floatBytes(UnknownFieldSet.Field field) {
        if (!field.getLengthDelimitedList().isEmpty()) {
            return field.getLengthDelimitedList().get(0).toByteArray();
        }
        List<Integer> bits = field.getFixed32List();
        float[] values = new float[bits.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(bits.get(i));
        }
        return floatBytes(values);
    }

    /** A byte matrix has no telling name; the node that multiplies by it has: {@code /encoder/layer.0/.../MatMul_...}. */
    private void addMatrix(UnknownFieldSet node) {
        if (only(node, 4).toStringUtf8().equals("MatMulInteger")) {
            String matrix = node.getField(1).getLengthDelimitedList().get(1).toStringUtf8();
            String result = only(node, 2).toStringUtf8();
            String path = result.substring(1, result.indexOf("/MatMul")).replace('/', '.');
            matrices.put(path + ".weight", matrix.substring(0, matrix.length() - "_quantized".length()));
        }
    }

    /** The weights as numbers, by BERT's names for them. */
    Map<String, Tensor> weights() {
        Map<String, Tensor> weights = new TreeMap<>();
        initialisers.forEach((name, value) -> {
            if (value.type() == FLOAT && !name.endsWith("_scale")) {
                weights.put(name, new Tensor(value.shape(), floats(value.bytes())));
            }
        });
        matrices.forEach((name, base) -> weights.put(name, numbersOf(base)));
        return weights;
    }

    private Tensor numbersOf(String base) {
        Initialiser matrix = initialiser(base + "_quantized");
        byte[] zeros = initialiser(base + "_zero_point").bytes();
        float[] scales = floats(initialiser(base + "_scale").bytes());
        int columns = (int) matrix.shape()[1];
        float[] values = new float[matrix.bytes().length];
        for (int i = 0; i < values.length; i++) {
            int column = scales.length == 1 ? 0 : i % columns;
            int steps = matrix.type() == UNSIGNED_BYTE
                    ? Byte.toUnsignedInt(matrix.bytes()[i]) - Byte.toUnsignedInt(zeros[column])
                    : matrix.bytes()[i] - zeros[column];
            values[i] = steps * scales[column];
        }
        return new Tensor(matrix.shape(), values);
    }

    private Initialiser initialiser(String name) {
        Initialiser found = initialisers.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the ONNX model has no " + name);
        }
        return found;
    }

    /**
     * The same graph with other weights. Word vectors stay as they are: they are not trained.
     *
     * @param weights  by BERT's names; those absent stay
     */
    byte[] with(Map<String, Tensor> weights) {
        Map<String, Initialiser> changed = new HashMap<>();
        weights.forEach((name, tensor) -> {
            String base = matrices.get(name);
            if (base == null) {
                changed.put(name, new Initialiser(initialiser(name).shape(), FLOAT, floatBytes(tensor.values())));
            } else if (initialiser(base + "_quantized").type() == SIGNED_BYTE) {
                putColumns(changed, base, tensor);
            } else if (!name.equals(WORDS)) {
                putTable(changed, base, tensor);
            }
        });
        try {
            return rewritten(changed);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rewrite the ONNX model", e);
        }
    }

    /** Signed bytes with a scale per column. */
    private void putColumns(Map<String, Initialiser> changed, String base, Tensor tensor) {
        int columns = (int) tensor.shape()[1];
        float[] scales = new float[columns];
        float[] values = tensor.values();
        for (int i = 0; i < values.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]) / WEIGHT_RANGE);
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[i % columns];
            bytes[i] = (byte) (scale == 0 ? 0 : Math.round(values[i] / scale));
        }
        long[] width = {columns};
        changed.put(base + "_quantized", new Initialiser(tensor.shape(), SIGNED_BYTE, bytes));
        changed.put(base + "_scale", new Initialiser(width, FLOAT, floatBytes(scales)));
        changed.put(base + "_zero_point", new Initialiser(width, SIGNED_BYTE, new byte[columns]));
    }

    /** Unsigned bytes with one scale for all. */
    private static void putTable(Map<String, Initialiser> changed, String base, Tensor tensor) {
        float lowest = 0;
        float highest = 0;
        for (float value : tensor.values()) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        float scale = (highest - lowest) / 255;
        int zero = Math.round(-lowest / scale);
        byte[] bytes = new byte[tensor.values().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(0, Math.min(255, Math.round(tensor.values()[i] / scale) + zero));
        }
        changed.put(base + "_quantized", new Initialiser(tensor.shape(), UNSIGNED_BYTE, bytes));
        changed.put(base + "_scale", new Initialiser(new long[0], FLOAT, floatBytes(new float[] {scale})));
        changed.put(base + "_zero_point", new Initialiser(new long[0], UNSIGNED_BYTE, new byte[] {(byte) zero}));
    }

    private byte[] rewritten(Map<String, Initialiser> changed) throws IOException {
        UnknownFieldSet.Field.Builder all = UnknownFieldSet.Field.newBuilder();
        for (ByteString each : graph.getField(5).getLengthDelimitedList()) {
            String name = only(parsed(each), 8).toStringUtf8();
            Initialiser next = changed.get(name);
            all.addLengthDelimited(next == null ? each : written(name, next));
        }
        UnknownFieldSet newGraph =
                graph.toBuilder().clearField(5).addField(5, all.build()).build();
        return model.toBuilder()
                .clearField(7)
                .addField(7, delimited(newGraph.toByteString()))
                .build()
                .toByteArray();
    }

    private static ByteString written(String name, Initialiser value) {
        UnknownFieldSet.Builder fields = UnknownFieldSet.newBuilder();
        UnknownFieldSet.Field.Builder shape = UnknownFieldSet.Field.newBuilder();
        for (long length : value.shape()) {
            shape.addVarint(length);
        }
        if (value.shape().length > 0) {
            fields.addField(1, shape.build());
        }
        UnknownFieldSet.Field type =
                UnknownFieldSet.Field.newBuilder().addVarint(value.type()).build();
        return fields.addField(2, type)
                .addField(8, delimited(ByteString.copyFromUtf8(name)))
                .addField(9, delimited(ByteString.copyFrom(value.bytes())))
                .build()
                .toByteString();
    }

    private static UnknownFieldSet.Field delimited(ByteString bytes) {
        return UnknownFieldSet.Field.newBuilder().addLengthDelimited(bytes).build();
    }

    private static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private static byte[] floatBytes(float[] values) {
        byte[] bytes = new byte[values.length * Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return bytes;
    }
}
