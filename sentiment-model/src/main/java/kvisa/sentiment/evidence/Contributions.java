package kvisa.sentiment.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kvisa.sentiment.feature.Feature;
import kvisa.sentiment.feature.FeatureVector;
import kvisa.sentiment.feature.IndexedText;
import kvisa.sentiment.model.Head;
import kvisa.sentiment.text.Span;
import kvisa.sentiment.text.Token;

/** How much each word of a text speaks for one answer. Made for one text and one answer, then thrown away. */
final class Contributions {

    /** A word belongs to the evidence when it carries at least this part of what the strongest word carries. */
    private static final double STANDS_OUT = 0.45;

    private final IndexedText text;
    private final double[] perUnit;

    /**
     * Lays the shares of all features on the text.
     *
     * @param occurrences  how often each feature of the vector occurs, see {@link #occurrences}
     * @param length       UTF-16 units of the normalised text
     */
    Contributions(IndexedText text, int[] occurrences, Head head, int answer, int length) {
        this.text = text;
        this.perUnit = new double[length];
        FeatureVector vector = text.vector();
        double[] shares = new double[vector.indices().length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = head.advantage(answer, vector.indices()[i]) * vector.values()[i] / occurrences[i];
        }
        for (int i = 0; i < text.places().length; i++) {
            if (text.places()[i] >= 0) {
                spread(shares[text.places()[i]], text.findings().features().get(i));
            }
        }
    }

    static int[] occurrences(IndexedText text) {
        int[] occurrences = new int[text.vector().indices().length];
        for (int place : text.places()) {
            if (place >= 0) {
                occurrences[place]++;
            }
        }
        return occurrences;
    }

    private void spread(double share, Feature feature) {
        if (feature.placed()) {
            double perPlace = share / (feature.end() - feature.start());
            for (int i = feature.start(); i < feature.end(); i++) {
                perUnit[i] += perPlace;
            }
        }
    }

    /** The strongest stretches of neighbouring words, the strongest first. */
    List<WeighedSpan> strongest(int count) {
        return stretches().stream()
                .sorted(Comparator.comparingDouble((WeighedSpan each) -> -each.weight())
                        .thenComparing(each -> each.span().start()))
                .limit(count)
                .toList();
    }

    private List<WeighedSpan> stretches() {
        List<Token> readable = text.findings().tokens().stream()
                .filter(Contributions::readable)
                .toList();
        double best = readable.stream().mapToDouble(this::weight).max().orElse(0);
        List<WeighedSpan> stretches = new ArrayList<>();
        for (Token token : readable) {
            if (best > 0 && weight(token) >= STANDS_OUT * best) {
                addOrExtend(stretches, new WeighedSpan(token.span(), weight(token)));
            }
        }
        return stretches;
    }

    private static void addOrExtend(List<WeighedSpan> stretches, WeighedSpan next) {
        int last = stretches.size() - 1;
        if (last >= 0 && next.span().start() - stretches.get(last).span().end() <= 1) {
            stretches.set(last, stretches.get(last).joinedWith(next));
        } else {
            stretches.add(next);
        }
    }

    private double weight(Token token) {
        double sum = 0;
        for (int i = token.span().start(); i < token.span().end(); i++) {
            sum += perUnit[i];
        }
        return sum;
    }

    /** Punctuation may carry weight but tells a reader nothing. */
    private static boolean readable(Token token) {
        return token.form()
                .codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || (c >= 0x2190 && c < 0x2E80) || c >= 0x1F000);
    }

    /**
     * A stretch and what it carries.
     *
     * @param span    in the normalised text
     * @param weight  above 0, on the scale of the head
     */
    record WeighedSpan(Span span, double weight) {

        WeighedSpan joinedWith(WeighedSpan next) {
            return new WeighedSpan(new Span(span.start(), next.span.end()), weight + next.weight);
        }
    }
}
