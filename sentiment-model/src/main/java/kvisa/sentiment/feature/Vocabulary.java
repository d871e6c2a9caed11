package kvisa.sentiment.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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
    private final Map<String, Integer> positions;
    private final FeatureFamily[] families;

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
        this.positions = new HashMap<>(keys.size() * 2);
        this.families = new FeatureFamily[keys.size()];
        for (int i = 0; i < families.length; i++) {
            positions.put(keys.get(i), i);
            families[i] = FeatureFamily.ofKey(keys.get(i));
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
            double[] squares = squares(counted(positions(text)));
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
        return families[position];
    }

    /** A text in terms of this vocabulary; unknown features count for nothing. */
    public IndexedText index(Findings findings) {
        int[] found = positions(findings);
        FeatureVector vector = counted(found);
        double[] squares = squares(vector);
        for (int i = 0; i < vector.indices().length; i++) {
            FeatureFamily family = families[vector.indices()[i]];
            double length = Math.sqrt(squares[family.code()]);
            vector.values()[i] /= Math.max(length, usualLengths.getOrDefault(family, 0f));
        }
        return new IndexedText(findings, places(found, vector), vector);
    }

    private static int[] places(int[] found, FeatureVector vector) {
        int[] places = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            places[i] = found[i] < 0 ? -1 : Arrays.binarySearch(vector.indices(), found[i]);
        }
        return places;
    }

    private int[] positions(Findings findings) {
        int[] found = new int[findings.features().size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = positions.getOrDefault(findings.features().get(i).key(), -1);
        }
        return found;
    }

    private FeatureVector counted(int[] found) {
        int[] sorted =
                Arrays.stream(found).filter(position -> position >= 0).sorted().toArray();
        int[] indices = Arrays.stream(sorted).distinct().toArray();
        double[] values = new double[indices.length];
        int next = 0;
        for (int i = 0; i < indices.length; i++) {
            int first = next;
            while (next < sorted.length && sorted[next] == indices[i]) {
                next++;
            }
            values[i] = rarities[indices[i]] * (1 + StrictMath.log(next - first));
        }
        return new FeatureVector(indices, values);
    }

    /** Sum of squares per family, at the index of the family's letter. */
    private double[] squares(FeatureVector vector) {
        double[] squares = new double['z' + 1];
        for (int i = 0; i < vector.indices().length; i++) {
            squares[families[vector.indices()[i]].code()] += vector.values()[i] * vector.values()[i];
        }
        return squares;
    }
}
