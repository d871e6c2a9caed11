package kvisa.dashboard.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands out in some texts against others. Immutable.
 *
 * @param terms        the highest z first; empty exactly when there is a reason
 * @param peakTexts    distinct texts looked at
 * @param beforeTexts  distinct texts they were compared with
 * @param reason       why there is no term, null when there is one
 */
public record Terms(
        List<Term> terms,
        int peakTexts,
        int beforeTexts,
        @Nullable Reason reason) {

    /** Why there is no term. */
    public enum Reason {
        /** The alert is about what a source delivers, not about what is said. */
        NOT_A_SPIKE("not-a-spike"),

        /** The peak has too few distinct texts. */
        FEW_TEXTS("few-texts"),

        /** There are too few distinct texts before to compare with. */
        FEW_TEXTS_BEFORE("few-texts-before"),

        /** Nothing is clearly more frequent than before. */
        NOTHING_STANDS_OUT("nothing-stands-out");

        private final String wireName;

        Reason(String wireName) {
            this.wireName = wireName;
        }

        /** Name in answers. */
        public String wireName() {
            return wireName;
        }
    }

    public Terms {
        terms = List.copyOf(terms);
        if (terms.isEmpty() != (reason != null)) {
            throw new IllegalArgumentException(terms.size() + " terms with reason " + reason);
        }
    }

    static Terms none(int peakTexts, int beforeTexts, Reason reason) {
        return new Terms(List.of(), peakTexts, beforeTexts, reason);
    }
}
