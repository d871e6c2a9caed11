package kvisa.dashboard.terms;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the words and phrases that are more frequent in the texts of a peak than before. Distinct texts count, each once:
 * neither their order nor their repetition changes anything. Thread-safe if its cutter is.
 */
public final class TermFinder {

    /** Texts of each side it takes to say anything. */
    static final int FEWEST_TEXTS = 5;

    /** Texts of the peak that must hold a term: what only one or two people say drives nothing and names them. */
    static final int FEWEST_HOLDING = 3;

    /** Two-sided 5 % for a term chosen beforehand; of thousands looked at some pass by chance, so z is told too. */
    static final double LEAST_Z = 1.96;

    /** Terms listed. */
    static final int MOST_TERMS = 20;

    private final Phrases phrases;

    /**
     * Finds terms made of some cutter's words.
     *
     * @param stopWords  what says nothing alone
     */
    public TermFinder(TextCutter cutter, StopWords stopWords) {
        phrases = new Phrases(cutter, stopWords);
    }

    /**
     * What stands out.
     *
     * @param peak    texts as published
     * @param before  texts to compare with
     */
    public Terms find(Collection<String> peak, Collection<String> before) {
        Set<String> peakTexts = distinct(peak);
        Set<String> beforeTexts = distinct(before);
        if (peakTexts.size() < FEWEST_TEXTS) {
            return Terms.none(peakTexts.size(), beforeTexts.size(), Terms.Reason.FEW_TEXTS);
        }
        if (beforeTexts.size() < FEWEST_TEXTS) {
            return Terms.none(peakTexts.size(), beforeTexts.size(), Terms.Reason.FEW_TEXTS_BEFORE);
        }
        List<Term> terms = terms(peakTexts, beforeTexts);
        return terms.isEmpty()
                ? Terms.none(peakTexts.size(), beforeTexts.size(), Terms.Reason.NOTHING_STANDS_OUT)
                : new Terms(terms, peakTexts.size(), beforeTexts.size(), null);
    }

    /** Nothing, because the alert is not about what is said. */
    public static Terms notASpike() {
        return Terms.none(0, 0, Terms.Reason.NOT_A_SPIKE);
    }

    private static Set<String> distinct(Collection<String> texts) {
        return texts.stream().map(PlainText::of).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
    }

    private List<Term> terms(Set<String> peak, Set<String> before) {
        Map<String, Integer> holding = holding(peak);
        Map<String, Integer> holdingBefore = holding(before, holding.keySet());
        Map<String, Term> outstanding = new HashMap<>();
        holding.forEach((term, texts) -> {
            int textsBefore = holdingBefore.getOrDefault(term, 0);
            LogOdds odds = LogOdds.of(texts, peak.size(), textsBefore, before.size());
            if (odds.z() >= LEAST_Z) {
                outstanding.put(term, new Term(Phrases.written(term), texts, textsBefore, odds.value(), odds.z()));
            }
        });
        saidByPhrases(outstanding).forEach(outstanding::remove);
        return outstanding.values().stream()
                .sorted(Comparator.comparingDouble(Term::z).reversed().thenComparing(Term::text))
                .limit(MOST_TERMS)
                .toList();
    }

    /** Terms that enough texts hold, with how many do. */
    private Map<String, Integer> holding(Set<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> phrases.in(text).forEach(term -> counts.merge(term, 1, Integer::sum)));
        counts.values().removeIf(count -> count < FEWEST_HOLDING);
        return counts;
    }

    private Map<String, Integer> holding(Set<String> texts, Set<String> wanted) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            for (String term : phrases.in(text)) {
                if (wanted.contains(term)) {
                    counts.merge(term, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** Terms that the peak says only as part of a longer one. */
    private static Set<String> saidByPhrases(Map<String, Term> outstanding) {
        Set<String> said = new HashSet<>();
        outstanding.forEach((phrase, found) -> {
            for (String shorter : Phrases.within(phrase)) {
                Term part = outstanding.get(shorter);
                if (part != null && part.peakTexts() == found.peakTexts()) {
                    said.add(shorter);
                }
            }
        });
        return said;
    }
}
