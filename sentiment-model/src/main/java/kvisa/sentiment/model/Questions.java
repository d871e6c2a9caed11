package kvisa.sentiment.model;

import java.util.Arrays;
import java.util.List;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;

/** Names of the questions a language model answers, and their answers in the order of their rows. */
public final class Questions {

    /** Which {@link Stance}; answers in declaration order. */
    public static final String STANCE = "stance";

    /** Which {@link XenophobiaLevel}; answers in order of level. */
    public static final String XENOPHOBIA = "xenophobia";

    /** Which {@link Target}, given that the post is hostile; declaration order without {@code none}. */
    public static final String TARGET = "target";

    /** Whether the post speaks of the K-visa. */
    public static final String RELEVANCE = "relevance";

    /** Whether the post is hostile to any group at all, foreigners or not: the question of the public sets. */
    public static final String OFFENCE = "offence";

    /** Which stance to whatever the text names before its first colon: the question of the public stance sets. */
    public static final String ANY_STANCE = "any-stance";

    /** Answers of a yes-no question. */
    public static final List<String> NO_YES = List.of("no", "yes");

    private Questions() {}

    /** The yes-no question whether a theme is argued with. */
    public static String theme(Theme theme) {
        return "theme-" + theme.wireName();
    }

    /** Answers of the stance question. */
    public static List<String> stances() {
        return Arrays.stream(Stance.values()).map(Stance::wireName).toList();
    }

    /** Answers of the xenophobia question. */
    public static List<String> levels() {
        return List.of("0", "1", "2");
    }

    /** Answers of the target question. */
    public static List<String> targets() {
        return Arrays.stream(Target.values())
                .filter(target -> target != Target.NONE)
                .map(Target::wireName)
                .toList();
    }
}
