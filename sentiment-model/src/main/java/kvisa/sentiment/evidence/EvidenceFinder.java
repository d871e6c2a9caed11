package kvisa.sentiment.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kvisa.contract.assess.Evidence;
import kvisa.sentiment.feature.Findings;
import kvisa.sentiment.feature.IndexedText;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.text.Span;

/** Finds the words behind verdicts. Stateless. */
public final class EvidenceFinder {

    /** Spans shown per post; more would be read by nobody. */
    public static final int MAX_SPANS = 6;

    private EvidenceFinder() {}

    /**
     * The words behind some verdicts.
     *
     * @param indexed  the text in terms of the vocabulary of the claims' heads
     * @param claims   the verdicts, the most important first: {@link #MAX_SPANS} cuts the rest
     * @return spans in the original text, by position
     */
    public static List<Evidence> evidence(PreparedText text, IndexedText indexed, List<Claim> claims) {
        List<Found> found = new ArrayList<>();
        int[] occurrences = Contributions.occurrences(indexed);
        for (Claim claim : claims) {
            int room = Math.min(claim.spans(), MAX_SPANS - found.size());
            if (room > 0) {
                new Contributions(
                                indexed,
                                occurrences,
                                claim.head(),
                                claim.answer(),
                                text.text().length())
                        .strongest(room)
                        .forEach(span -> found.add(new Found(claim, span.span(), span.weight())));
            }
        }
        return shown(text, indexed.findings(), found);
    }

    private static List<Evidence> shown(PreparedText text, Findings findings, List<Found> found) {
        double strongest = found.stream().mapToDouble(Found::weight).max().orElse(1);
        Notes notes = new Notes(text, findings.coded());
        return found.stream()
                .map(each -> each.evidence(text, strongest, notes))
                .sorted(Comparator.comparingInt(Evidence::start)
                        .thenComparingInt(Evidence::end)
                        .thenComparing(Evidence::aspect)
                        .thenComparing(Evidence::label))
                .toList();
    }

    private record Found(Claim claim, Span span, double weight) {

        Evidence evidence(PreparedText text, double strongest, Notes notes) {
            Span original = text.mapped().original(span);
            double relative = Math.max(0.0001, Math.round(weight / strongest * 10_000) / 10_000.0);
            return new Evidence(
                    original.start(), original.end(), claim.aspect(), claim.label(), relative, notes.on(span));
        }
    }
}
