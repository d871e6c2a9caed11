package kvisa.contract.aggregate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;

/**
 * Which side of a post a cell counts. A post is in one {@link All} cell, one {@link OfTheme} cell per theme, and one
 * {@link OfTarget} cell when it is hostile to someone.
 */
public sealed interface Facet {

    /** Every post, once. */
    record All() implements Facet {
        @Override
        public String wireName() {
            return "all";
        }
    }

    /** Posts that argue with a theme. */
    record OfTheme(Theme theme) implements Facet {
        @Override
        public String wireName() {
            return "theme:" + theme.wireName();
        }
    }

    /** Posts hostile to a target, never {@link Target#NONE}: those are no facet of their own. */
    record OfTarget(Target target) implements Facet {

        public OfTarget {
            if (target == Target.NONE) {
                throw new IllegalArgumentException("facet of target " + target + ", wanted a target that is hit");
            }
        }

        @Override
        public String wireName() {
            return "target:" + target.wireName();
        }
    }

    /** The one instance needed of {@link All}. */
    Facet ALL = new All();

    /** {@code all}, {@code theme:jobs}, {@code target:indian}. */
    @JsonValue
    String wireName();

    /**
     * The facet with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    static Facet of(String wireName) {
        if (wireName.equals("all")) {
            return ALL;
        }
        if (wireName.startsWith("theme:")) {
            return new OfTheme(Theme.of(wireName.substring("theme:".length())));
        }
        if (wireName.startsWith("target:")) {
            return new OfTarget(Target.of(wireName.substring("target:".length())));
        }
        throw new IllegalArgumentException("facet \"" + wireName + "\" is none of all, theme:…, target:…");
    }
}
