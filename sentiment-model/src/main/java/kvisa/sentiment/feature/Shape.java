package kvisa.sentiment.feature;

import java.util.List;
import kvisa.sentiment.text.Token;

/** What a text looks like from afar: how long it is, how it opens and ends. */
final class Shape {

    private Shape() {}

    static void addTo(FeatureSink sink, String text, List<Token> tokens) {
        addSize(sink, "length=", tokens.size());
        addSize(sink, "sentences=", sentences(text));
        if (!tokens.isEmpty()) {
            addEdge(sink, "first=", tokens.get(0));
            addEdge(sink, "last=", tokens.get(tokens.size() - 1));
        }
        if (tokens.size() > 1) {
            addEdge(sink, "second=", tokens.get(1));
            addEdge(sink, "last-but-one=", tokens.get(tokens.size() - 2));
        }
    }

    private static void addSize(FeatureSink sink, String what, int size) {
        sink.take(FeatureFamily.SHAPE, what + sizeClass(size), Feature.NOWHERE, Feature.NOWHERE);
    }

    private static void addEdge(FeatureSink sink, String where, Token token) {
        sink.take(
                FeatureFamily.SHAPE,
                where + token.form(),
                token.span().start(),
                token.span().end());
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
