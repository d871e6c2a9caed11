package kvisa.sentiment.feature;

import java.util.List;
import kvisa.sentiment.text.Token;

/** What a text looks like from afar: how long it is, how it opens and ends. */
final class Shape {

    private Shape() {}

    static void addTo(List<Feature> features, String text, List<Token> tokens) {
        features.add(Feature.of(FeatureFamily.SHAPE, "length=" + sizeClass(tokens.size())));
        features.add(Feature.of(FeatureFamily.SHAPE, "sentences=" + sizeClass(sentences(text))));
        if (!tokens.isEmpty()) {
            addEdge(features, "first=", tokens.get(0));
            addEdge(features, "last=", tokens.get(tokens.size() - 1));
        }
        if (tokens.size() > 1) {
            addEdge(features, "second=", tokens.get(1));
            addEdge(features, "last-but-one=", tokens.get(tokens.size() - 2));
        }
    }

    private static void addEdge(List<Feature> features, String where, Token token) {
        features.add(Feature.at(
                FeatureFamily.SHAPE,
                where + token.form(),
                token.span().start(),
                token.span().end()));
    }

    /** Doubling classes: 1, 2-3, 4-7, 8-15 and so on. */
    private static int sizeClass(int size) {
        return 32 - Integer.numberOfLeadingZeros(size);
    }

    private static int sentences(String text) {
        return (int) text.chars()
                .filter(c -> c == '。' || c == '!' || c == '?' || c == '.' || c == ';')
                .count();
    }
}
