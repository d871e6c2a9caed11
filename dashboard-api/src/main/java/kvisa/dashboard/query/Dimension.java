package kvisa.dashboard.query;

import java.util.Arrays;
import java.util.Locale;

/** What counts can be split by. */
public enum Dimension {
    /** Stance toward the policy. */
    STANCE,

    /** Language identified. */
    LANGUAGE,

    /** Platform the post came from. */
    PLATFORM,

    /** Xenophobia level. */
    XENOPHOBIA,

    /** Argument; a post with two themes is in two groups, one without in none. */
    THEME,

    /** Whom hostility is aimed at. */
    TARGET,

    /** Whether the post is about the K-visa. */
    RELEVANT;

    /** Name in requests and answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The dimension with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Dimension of(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dimension \"" + wireName + "\""));
    }
}
