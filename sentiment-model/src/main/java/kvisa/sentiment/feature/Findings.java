package kvisa.sentiment.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * All features found in a normalised text, by name: what a vocabulary is made of. Immutable.
 *
 * @param features  as often as they occur
 */
public record Findings(List<Feature> features) {

    public Findings {
        features = List.copyOf(features);
    }

    /** Takes features in. */
    static final class Builder implements FeatureSink {
        private final List<Feature> features = new ArrayList<>();

        @Override
        public void take(FeatureFamily family, char[] units, int from, int to, int start, int end) {
            features.add(new Feature(family, family.code() + new String(units, from, to - from), start, end));
        }

        Findings build() {
            return new Findings(features);
        }
    }
}
