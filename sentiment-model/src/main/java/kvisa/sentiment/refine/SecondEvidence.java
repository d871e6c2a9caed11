package kvisa.sentiment.refine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.sentiment.encoder.EncodedText;
import kvisa.sentiment.encoder.LanguageEncoder;
import kvisa.sentiment.evidence.EvidenceFinder;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.model.Questions;
import kvisa.sentiment.text.Span;

/**
 * The words behind a second reading. Where both readers agree, the first one's words stand: they carry the meanings of
 * coded words. Where the second one decided otherwise, the pieces that spoke for its answer are shown. Made for one text.
 */
final class SecondEvidence {

    /** A piece belongs to the evidence when it carries at least this part of what the strongest piece carries. */
    private static final double STANDS_OUT = 0.5;

    private final LanguageEncoder encoder;
    private final PreparedText text;
    private final EncodedText encoded;

    SecondEvidence(LanguageEncoder encoder, PreparedText text, EncodedText encoded) {
        this.encoder = encoder;
        this.text = text;
        this.encoded = encoded;
    }

    private record Stretch(int start, int end, double weight) {}

    List<Evidence> evidence(
            Assessment before,
            boolean relevant,
            StanceReading stance,
            XenophobiaReading xenophobia,
            List<Theme> themes) {
        List<Evidence> found = new ArrayList<>();
        if (relevant) {
            String label = stance.verdict().wireName();
            add(
                    found,
                    before,
                    "stance",
                    label,
                    Questions.STANCE,
                    Questions.stances().indexOf(label),
                    2);
        }
        if (xenophobia.level() != XenophobiaLevel.NONE) {
            int level = xenophobia.level().level();
            add(found, before, "xenophobia", Integer.toString(level), Questions.XENOPHOBIA, level, 2);
        }
        for (Theme theme : themes) {
            add(found, before, "theme", theme.wireName(), Questions.theme(theme), 1, 1);
        }
        return List.copyOf(found.subList(0, Math.min(found.size(), EvidenceFinder.MAX_SPANS)));
    }

    private void add(
            List<Evidence> found,
            Assessment before,
            String aspect,
            String label,
            String question,
            int answer,
            int spans) {
        List<Evidence> agreed = before.evidence().stream()
                .filter(each -> each.aspect().equals(aspect) && each.label().equals(label))
                .toList();
        if (!agreed.isEmpty()) {
            found.addAll(agreed);
            return;
        }
        List<Stretch> strongest = stretches(encoder.head(question).shares(encoded, answer)).stream()
                .sorted(Comparator.comparingDouble((Stretch each) -> -each.weight())
                        .thenComparing(Stretch::start))
                .limit(spans)
                .toList();
        double most = strongest.stream().mapToDouble(Stretch::weight).max().orElse(1);
        for (Stretch each : strongest) {
            Span original = text.mapped().original(new Span(each.start(), each.end()));
            double weight = Math.max(0.0001, Math.round(each.weight() / most * 10_000) / 10_000.0);
            found.add(new Evidence(original.start(), original.end(), aspect, label, weight, ""));
        }
    }

    /** Neighbouring pieces that stand out, as stretches of the normalised text. */
    private List<Stretch> stretches(double[] shares) {
        double best = 0;
        for (int i = 0; i < shares.length; i++) {
            best = readable(i) ? Math.max(best, shares[i]) : best;
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (best > 0 && readable(i) && shares[i] >= STANDS_OUT * best) {
                addOrExtend(stretches, wholeWord(i, shares[i]));
            }
        }
        return stretches;
    }

    private static void addOrExtend(List<Stretch> stretches, Stretch next) {
        int last = stretches.size() - 1;
        if (last >= 0 && next.start() - stretches.get(last).end() <= 1) {
            Stretch before = stretches.get(last);
            stretches.set(
                    last,
                    new Stretch(
                            Math.min(before.start(), next.start()),
                            Math.max(before.end(), next.end()),
                            before.weight() + next.weight()));
        } else {
            stretches.add(next);
        }
    }

    /** A piece of a Latin word is shown as the whole word. */
    private Stretch wholeWord(int piece, double weight) {
        int start = encoded.pieces().starts()[piece];
        int end = encoded.pieces().ends()[piece];
        String whole = text.text();
        while (start > 0 && latin(whole.charAt(start)) && latin(whole.charAt(start - 1))) {
            start--;
        }
        while (end < whole.length() && latin(whole.charAt(end - 1)) && latin(whole.charAt(end))) {
            end++;
        }
        return new Stretch(start, end, weight);
    }

    private static boolean latin(char unit) {
        return unit < 0x250 && Character.isLetterOrDigit(unit);
    }

    /** The marks and punctuation may carry weight but tell a reader nothing. */
    private boolean readable(int piece) {
        int start = encoded.pieces().starts()[piece];
        if (start < 0) {
            return false;
        }
        int point = text.text().codePointAt(start);
        return Character.isLetterOrDigit(point) || (point >= 0x2190 && point < 0x2E80) || point >= 0x1F000;
    }
}
