package kvisa.sentiment.feature;

import java.util.List;
import kvisa.sentiment.lexicon.CodedMatch;
import kvisa.sentiment.text.Token;

/**
 * What was found in a normalised text. Immutable.
 *
 * @param features  as often as they occur
 * @param tokens    words
 * @param coded     coded words
 */
public record Findings(List<Feature> features, List<Token> tokens, List<CodedMatch> coded) {

    public Findings {
        features = List.copyOf(features);
        tokens = List.copyOf(tokens);
        coded = List.copyOf(coded);
    }
}
