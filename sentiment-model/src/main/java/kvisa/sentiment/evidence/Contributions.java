package kvisa.sentiment.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kvisa.sentiment.feature.Feature;
import kvisa.sentiment.feature.FeatureVector;
import kvisa.sentiment.feature.IndexedText;
import kvisa.sentiment.feature.KnownFeatures;
import kvisa.sentiment.feature.Words;
import kvisa.sentiment.model.Head;
import kvisa.sentiment.text.Span;
import kvisa.sentiment.text.Token;

/** How much each word of a text speaks for an answer. Made for one text, asked by one thread, then thrown away. */
final class Contributions {

    /** A word belongs to the evidence when it carries at least this part of what the strongest word carries. */
    private static final double STANDS_OUT = 0.45;

    private static final Comparator<WeighedSpan> STRONGEST_FIRST = Comparator.comparingDouble(
                    (WeighedSpan each) -> -each.weight())
            .thenComparing(each -> each.span().start());

    private final KnownFeatures known;
    private final FeatureVector vector;
    private final int[] places;
    private final int[] occurrences;
    private final List<Token> readable = new ArrayList<>();
    private final double[] perUnit;

    Contributions(Words words, IndexedText indexed) {
        this.known = indexed.known();
        this.vector = indexed.vector();
        this.places = indexed.places();
        this.occurrences = indexed.occurrences();
        for (Token token : words.tokens()) {
            if (isReadable(token)) {
                readable.add(token);
            }
        }
        this.perUnit = new double[words.text().length()];
    }

    /** The strongest stretches of neighbouring words for an answer of a head, the strongest first. */
    List<WeighedSpan> strongest(Head head, int answer, int count) {
        layShares(head, answer);
        List<WeighedSpan> stretches = stretches();
        stretches.sort(STRONGEST_FIRST);
        return stretches.subList(0, Math.min(count, stretches.size()));
    }

    /** Lays the shares of all features on the text. */
    private void layShares(Head head, int answer) {
        double[] shares = new double[occurrences.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = head.advantage(answer, vector.indices()[i]) * vector.values()[i] / occurrences[i];
        }
        Arrays.fill(perUnit, 0);
        for (int i = 0; i < places.length; i++) {
            if (known.start(i) != Feature.NOWHERE) {
                spread(shares[places[i]], known.start(i), known.end(i));
            }
        }
    }

    private void spread(double share, int start, int end) {
        double perPlace = share / (end - start);
        for (int i = start; i < end; i++) {
            perUnit[i] += perPlace;
        }
    }

    private List<WeighedSpan> stretches() {
        double[] weights = new double[readable.size()];
        double best = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(readable.get(i).span());
            best = Math.max(best, weights[i]);
        }
        List<WeighedSpan> stretches = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (best > 0 && weights[i] >= STANDS_OUT * best) {
                addOrExtend(stretches, new WeighedSpan(readable.get(i).span(), weights[i]));
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

    private double weight(Span span) {
        double sum = 0;
        for (int i = span.start(); i < span.end(); i++) {
            sum += perUnit[i];
        }
        return sum;
    }

    /** Punctuation may carry weight but tells a reader nothing. */
    private static boolean isReadable(Token token) {
        String form = token.form();
        for (int i = 0; i < form.length(); i++) {
            int point = form.codePointAt(i);
            if (Character.isLetterOrDigit(point) || (point >= 0x2190 && point < 0x2E80) || point >= 0x1F000) {
                return true;
            }
        }
        return false;
    }
}
