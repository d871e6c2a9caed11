package kvisa.sentiment.train;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kvisa.sentiment.feature.FeatureFamily;
import kvisa.sentiment.feature.FeatureVector;
import kvisa.sentiment.feature.Vocabulary;

/**
 * Texts as liblinear wants them, each family counting as much as a recipe says. A text is scaled once, however many heads and
 * folds are fitted to it: all texts of a language are some hundred megabytes. Remembers every text it was asked for;
 * thread-safe.
 */
final class ScaledTexts {

    private final double[] scales;
    private final Map<FeatureVector, Feature[]> scaled = new ConcurrentHashMap<>();

    /**
     * Scales texts.
     *
     * @param families  how much each family of features counts; absent ones are not used
     */
    ScaledTexts(Vocabulary vocabulary, Map<FeatureFamily, Double> families) {
        this.scales = new double[vocabulary.size()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = families.getOrDefault(vocabulary.family(i), 0.0);
        }
    }

    /** Number of features, the bias not among them. */
    int features() {
        return scales.length;
    }

    /** How much the feature at a position counts. */
    double scale(int position) {
        return scales[position];
    }

    /** A text: positions from 1, and the bias as a last feature. */
    Feature[] of(FeatureVector text) {
        return scaled.computeIfAbsent(text, this::scale);
    }

    private Feature[] scale(FeatureVector text) {
        int size = text.indices().length;
        Feature[] features = new Feature[size + 1];
        for (int i = 0; i < size; i++) {
            int position = text.indices()[i];
            features[i] = new FeatureNode(position + 1, text.values()[i] * scales[position]);
        }
        features[size] = new FeatureNode(scales.length + 1, 1);
        return features;
    }
}
