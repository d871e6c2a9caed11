package kvisa.dashboard.query;

import java.util.Arrays;
import java.util.Locale;

/** What counts are of: a text that a thousand accounts copy is a thousand posts, one text and a thousand authors. */
public enum CountUnit {
    /** Live posts. */
    POSTS,

    /** Distinct texts; near-identical ones are one, see {@link kvisa.contract.assess.AssessedPost#textCluster()}. */
    TEXTS,

    /** Distinct authors, by pseudonym; posts whose source names no author are told apart. */
    AUTHORS;

    /** Name in requests and answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The unit with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CountUnit of(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit \"" + wireName + "\""));
    }
}
