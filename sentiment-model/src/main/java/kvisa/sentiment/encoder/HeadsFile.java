package kvisa.sentiment.encoder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads the heads of an encoder as bytes. Equal heads give equal bytes. Stateless. */
public final class HeadsFile {

    /** First bytes of the file: Kvisa, tier 2, layout 1. */
    private static final int MAGIC = 0x4B_56_22_01;

    private HeadsFile() {}

    /** The bytes of some heads. */
    public static byte[] write(List<DenseHead> heads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(heads.size());
            for (DenseHead head : heads) {
                writeHead(out, head);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void writeHead(DataOutputStream out, DenseHead head) throws IOException {
        out.writeUTF(head.name());
        out.writeInt(head.answers().size());
        out.writeInt(head.weights()[0].length);
        for (int answer = 0; answer < head.answers().size(); answer++) {
            out.writeUTF(head.answers().get(answer));
            out.writeFloat(head.biases()[answer]);
            for (float weight : head.weights()[answer]) {
                out.writeFloat(weight);
            }
        }
    }

    /**
     * Reads heads.
     *
     * @param name  file name for messages
     * @throws IllegalArgumentException if the bytes are no heads of this layout
     */
    public static List<DenseHead> read(String name, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int magic = in.readInt();
            if (magic != MAGIC) {
                throw new IllegalArgumentException("heads " + name + " start with " + Integer.toHexString(magic)
                        + ", wanted " + Integer.toHexString(MAGIC));
            }
            int count = in.readInt();
            List<DenseHead> heads = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                heads.add(readHead(in));
            }
            return heads;
        } catch (IOException e) {
            throw new IllegalArgumentException("heads " + name + " end early after " + bytes.length + " bytes", e);
        }
    }

    private static DenseHead readHead(DataInputStream in) throws IOException {
        String name = in.readUTF();
        int count = in.readInt();
        int width = in.readInt();
        List<String> answers = new ArrayList<>();
        float[] biases = new float[count];
        float[][] weights = new float[count][width];
        for (int answer = 0; answer < count; answer++) {
            answers.add(in.readUTF());
            biases[answer] = in.readFloat();
            for (int i = 0; i < width; i++) {
                weights[answer][i] = in.readFloat();
            }
        }
        return new DenseHead(name, answers, weights, biases);
    }
}
