package kvisa.sentiment.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kvisa.contract.assess.Evidence;
import kvisa.sentiment.feature.IndexedText;
import kvisa.sentiment.feature.Words;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.text.Span;

/** Finds the words behind verdicts on one text. */
public final class EvidenceFinder {

    /** Spans shown per post; more would be read by nobody. */
    public static final int MAX_SPANS = 6;

    private static final Comparator<Evidence> BY_POSITION = Comparator.comparingInt(Evidence::start)
            .thenComparingInt(Evidence::end)
            .thenComparing(Evidence::aspect)
            .thenComparing(Evidence::label);

    private final PreparedText text;
    private final Notes notes;
    private final Contributions contributions;

    /**
     * A finder for one text.
     *
     * @param words    of the text
     * @param indexed  the text in terms of the vocabulary of the heads that will be asked for
     */
    public EvidenceFinder(PreparedText text, Words words, IndexedText indexed) {
        this.text = text;
        this.notes = new Notes(text, words.coded());
        this.contributions = new Contributions(words, indexed);
    }

    /**
     * The words behind some verdicts.
     *
     * @param claims  the verdicts, the most important first: {@link #MAX_SPANS} cuts the rest
     * @return spans in the original text, by position
     */
    public List<Evidence> evidence(List<Claim> claims) {
        List<Found> found = new ArrayList<>();
        for (Claim claim : claims) {
            int room = Math.min(claim.spans(), MAX_SPANS - found.size());
            if (room > 0) {
                for (WeighedSpan each : contributions.strongest(claim.head(), claim.answer(), room)) {
                    found.add(new Found(claim, each));
                }
            }
        }
        return shown(found);
    }

    private List<Evidence> shown(List<Found> found) {
        double strongest = Double.NEGATIVE_INFINITY;
        for (Found each : found) {
            strongest = Math.max(strongest, each.span().weight());
        }
        List<Evidence> shown = new ArrayList<>(found.size());
        for (Found each : found) {
            shown.add(each.evidence(text, strongest, notes));
        }
        shown.sort(BY_POSITION);
        return shown;
    }

    private record Found(Claim claim, WeighedSpan span) {

        Evidence evidence(PreparedText text, double strongest, Notes notes) {
            Span original = text.mapped().original(span.span());
            double relative = Math.max(0.0001, Math.round(span.weight() / strongest * 10_000) / 10_000.0);
            return new Evidence(
                    original.start(), original.end(), claim.aspect(), claim.label(), relative, notes.on(span.span()));
        }
    }
}
