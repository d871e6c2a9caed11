package kvisa.sentiment.text;

import java.util.List;

/**
 * Brings texts to one form without losing track of the original. Immutable, thread-safe.
 *
 * <p>The steps run in order, and the whole list runs again until nothing changes: one step's result can be another
 * step's input (a full-width {@code ／／＠} becomes a repost mark), and only a text that no step changes any more makes
 * {@code normalise(normalise(t)).equals(normalise(t))} true for every text.
 */
public final class TextNormalizer {

    /** Part of the model id: raise it whenever a step changes what it does. */
    public static final int VERSION = 1;

    /**
     * Code points read at most. The longest Weibo post allowed to ordinary users is 2,000 characters; what comes after
     * is left unread so that one text takes a bounded time.
     */
    public static final int MAX_CODE_POINTS = 2_000;

    /** Ordinary texts settle in two passes; the bound only stops a step that would feed on itself. */
    private static final int MAX_PASSES = 12;

    private final List<NormalizingStep> steps;

    /**
     * A normaliser of the given steps.
     *
     * @param steps  in the order in which they run
     */
    public TextNormalizer(List<NormalizingStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The common form of a text; any Unicode, broken surrogates included. */
    public MappedText normalise(String original) {
        MappedText current = MappedText.of(firstCodePoints(original));
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            MappedText next = onePass(current);
            if (next.text().equals(current.text())) {
                return current;
            }
            current = next;
        }
        return current;
    }

    private MappedText onePass(MappedText text) {
        MappedText current = text;
        for (NormalizingStep step : steps) {
            current = current.with(step.edits(current.text()));
        }
        return current;
    }

    private static String firstCodePoints(String text) {
        if (text.length() <= MAX_CODE_POINTS) {
            return text;
        }
        int points = text.codePointCount(0, text.length());
        return points <= MAX_CODE_POINTS ? text : text.substring(0, text.offsetByCodePoints(0, MAX_CODE_POINTS));
    }
}
