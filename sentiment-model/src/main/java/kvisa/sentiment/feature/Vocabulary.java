package kvisa.sentiment.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The features a model knows, each with its rarity; turns the features of a text into a vector. Immutable, thread-safe.
 *
 * <p>Value of a feature = rarity x (1 + ln count), divided by the length of its family's part of the vector, but by no
 * less than the family's usual length. Without that floor the one cue of a very short text, say the name of a people,
 * would weigh as much as all cues of a long one together, and {@code K签} alone would read as opposition.
 */
public final class Vocabulary {

    private final List<String> keys;
    private final float[] rarities;
    private final Map<FeatureFamily, Float> usualLengths;
    private final KeyTable positions;
    private final char[] familyCodes;

    /**
     * A vocabulary.
     *
     * @param keys          feature keys, ascending
     * @param rarities      inverse document frequency of each, same length
     * @param usualLengths  median length of each family's part of a training text
     */
    public Vocabulary(List<String> keys, float[] rarities, Map<FeatureFamily, Float> usualLengths) {
        this.keys = List.copyOf(keys);
        this.rarities = rarities.clone();
        this.usualLengths = new EnumMap<>(FeatureFamily.class);
        this.usualLengths.putAll(usualLengths);
        this.positions = new KeyTable(this.keys);
        this.familyCodes = new char[keys.size()];
        for (int i = 0; i < familyCodes.length; i++) {
            familyCodes[i] = FeatureFamily.ofKey(keys.get(i)).code();
        }
    }

    /**
     * The features that occur in at least {@code minTexts} of the given texts.
     *
     * @param texts  what was found in each text
     */
    public static Vocabulary of(Collection<Findings> texts, int minTexts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Findings text : texts) {
            var distinct = new HashSet<String>();
            text.features().forEach(feature -> distinct.add(feature.key()));
            distinct.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < minTexts);
        float[] rarities = new float[counts.size()];
        int next = 0;
        for (int count : counts.values()) {
            rarities[next++] = (float) (1 + StrictMath.log((1.0 + texts.size()) / (1.0 + count)));
        }
        Vocabulary unscaled = new Vocabulary(new ArrayList<>(counts.keySet()), rarities, Map.of());
        return new Vocabulary(unscaled.keys, rarities, unscaled.medianLengths(texts));
    }

    private Map<FeatureFamily, Float> medianLengths(Collection<Findings> texts) {
        Map<FeatureFamily, List<Float>> lengths = new EnumMap<>(FeatureFamily.class);
        for (Findings text : texts) {
            double[] squares = squares(counted(Counts.of(known(text), keys.size())));
            for (FeatureFamily family : FeatureFamily.values()) {
                float length = (float) Math.sqrt(squares[family.code()]);
                if (length > 0) {
                    lengths.computeIfAbsent(family, any -> new ArrayList<>()).add(length);
                }
            }
        }
        Map<FeatureFamily, Float> medians = new EnumMap<>(FeatureFamily.class);
        lengths.forEach((family, all) ->
                medians.put(family, all.stream().sorted().toList().get(all.size() / 2)));
        return medians;
    }

    /** Feature keys, ascending. */
    public List<String> keys() {
        return keys;
    }

    /** Rarity of each key; a copy. */
    public float[] rarities() {
        return rarities.clone();
    }

    /** Median length of each family's part of a training text. */
    public Map<FeatureFamily, Float> usualLengths() {
        return Map.copyOf(usualLengths);
    }

    /** Number of features. */
    public int size() {
        return keys.size();
    }

    /** The family of the feature at a position. */
    public FeatureFamily family(int position) {
        return FeatureFamily.ofKey(keys.get(position));
    }

    /** A text in terms of this vocabulary; unknown features count for nothing. */
    public IndexedText index(Findings findings) {
        return index(known(findings));
    }

    IndexedText index(KnownFeatures known) {
        Counts counts = Counts.of(known, keys.size());
        return new IndexedText(known, counts.places(), counts.perFeature(), scaled(counted(counts)));
    }

    /** An empty collection that keeps what this vocabulary knows. */
    KnownFeatures newCollection() {
        return new KnownFeatures(positions);
    }

    private KnownFeatures known(Findings findings) {
        KnownFeatures known = newCollection();
        for (Feature feature : findings.features()) {
            known.take(feature.family(), feature.key().substring(1), feature.start(), feature.end());
        }
        return known;
    }

    private FeatureVector scaled(FeatureVector vector) {
        double[] lengths = squares(vector);
        for (FeatureFamily family : FeatureFamily.values()) {
            double length = Math.sqrt(lengths[family.code()]);
            lengths[family.code()] = Math.max(length, usualLengths.getOrDefault(family, 0f));
        }
        for (int i = 0; i < vector.indices().length; i++) {
            vector.values()[i] /= lengths[familyCodes[vector.indices()[i]]];
        }
        return vector;
    }

    private FeatureVector counted(Counts counts) {
        int[] indices = counts.indices();
        double[] values = new double[indices.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rarities[indices[i]] * dampened(counts.perFeature()[i]);
        }
        return new FeatureVector(indices, values);
    }

    private static double dampened(int count) {
        return count == 1 ? 1 : 1 + StrictMath.log(count);
    }

    /** Sum of squares per family, at the index of the family's letter. */
    private double[] squares(FeatureVector vector) {
        double[] squares = new double['z' + 1];
        for (int i = 0; i < vector.indices().length; i++) {
            squares[familyCodes[vector.indices()[i]]] += vector.values()[i] * vector.values()[i];
        }
        return squares;
    }
}
