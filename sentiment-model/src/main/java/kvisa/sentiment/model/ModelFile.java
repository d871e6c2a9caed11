package kvisa.sentiment.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kvisa.contract.assess.Language;
import kvisa.sentiment.feature.FeatureFamily;
import kvisa.sentiment.feature.Vocabulary;

/**
 * Writes and reads a language model as bytes. Equal models give equal bytes. Uncompressed on purpose: a jar compresses
 * it anyway, and compressors differ between Java builds while these bytes must not.
 */
public final class ModelFile {

    /** First bytes of the file: Kvisa, tier 1, layout 1. */
    private static final int MAGIC = 0x4B_56_11_01;

    private ModelFile() {}

    /** The bytes of a model. */
    public static byte[] write(LanguageModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(model.language().wireName());
            writeVocabulary(out, model.vocabulary());
            out.writeInt(model.heads().size());
            for (Head head : model.heads()) {
                writeHead(out, head);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void writeVocabulary(DataOutputStream out, Vocabulary vocabulary) throws IOException {
        out.writeInt(vocabulary.size());
        for (String key : vocabulary.keys()) {
            out.writeUTF(key);
        }
        for (float rarity : vocabulary.rarities()) {
            out.writeFloat(rarity);
        }
        for (FeatureFamily family : FeatureFamily.values()) {
            out.writeFloat(vocabulary.usualLengths().getOrDefault(family, 0f));
        }
    }

    private static void writeHead(DataOutputStream out, Head head) throws IOException {
        out.writeUTF(head.name());
        out.writeInt(head.answers().size());
        for (String answer : head.answers()) {
            out.writeUTF(answer);
        }
        out.writeDouble(head.calibration().temperature());
        for (double offset : head.calibration().offsets()) {
            out.writeDouble(offset);
        }
        out.writeDouble(head.threshold());
        out.writeInt(head.rows().size());
        for (WeightRow row : head.rows()) {
            out.writeFloat(row.scale());
            out.writeFloat(row.bias());
            out.write(row.steps());
        }
    }

    /**
     * Reads a model.
     *
     * @param name  file name for messages
     * @throws IllegalArgumentException if the bytes are no model of this layout
     */
    public static LanguageModel read(String name, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int magic = in.readInt();
            if (magic != MAGIC) {
                throw new IllegalArgumentException("model " + name + " starts with " + Integer.toHexString(magic)
                        + ", wanted " + Integer.toHexString(MAGIC));
            }
            Language language = Language.of(in.readUTF());
            Vocabulary vocabulary = readVocabulary(in);
            return new LanguageModel(language, vocabulary, readHeads(in, vocabulary.size()));
        } catch (IOException e) {
            throw new IllegalArgumentException("model " + name + " ends early after " + bytes.length + " bytes", e);
        }
    }

    private static Vocabulary readVocabulary(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> keys = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            keys.add(in.readUTF());
        }
        float[] rarities = new float[size];
        for (int i = 0; i < size; i++) {
            rarities[i] = in.readFloat();
        }
        Map<FeatureFamily, Float> usualLengths = new EnumMap<>(FeatureFamily.class);
        for (FeatureFamily family : FeatureFamily.values()) {
            usualLengths.put(family, in.readFloat());
        }
        return new Vocabulary(keys, rarities, usualLengths);
    }

    private static List<Head> readHeads(DataInputStream in, int features) throws IOException {
        int count = in.readInt();
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            heads.add(readHead(in, features));
        }
        return heads;
    }

    private static Head readHead(DataInputStream in, int features) throws IOException {
        String name = in.readUTF();
        int answerCount = in.readInt();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < answerCount; i++) {
            answers.add(in.readUTF());
        }
        double temperature = in.readDouble();
        List<Double> offsets = new ArrayList<>();
        for (int i = 0; i < answerCount; i++) {
            offsets.add(in.readDouble());
        }
        double threshold = in.readDouble();
        return new Head(name, answers, readRows(in, features), new Calibration(temperature, offsets), threshold);
    }

    private static List<WeightRow> readRows(DataInputStream in, int features) throws IOException {
        int count = in.readInt();
        List<WeightRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float scale = in.readFloat();
            float bias = in.readFloat();
            rows.add(new WeightRow(scale, bias, in.readNBytes(features)));
        }
        return rows;
    }
}
