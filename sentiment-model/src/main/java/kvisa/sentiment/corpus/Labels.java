package kvisa.sentiment.corpus;

import java.util.List;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;

/**
 * What a post was labelled by the codebook. Immutable.
 *
 * @param relevant    whether it speaks of the K-visa
 * @param stance      toward the policy
 * @param xenophobia  level of hostility to foreigners
 * @param target      whom it is aimed at; {@link Target#NONE} exactly at level 0
 * @param themes      arguments, distinct; empty for a post that is not relevant
 */
public record Labels(boolean relevant, Stance stance, XenophobiaLevel xenophobia, Target target, List<Theme> themes) {

    public Labels {
        themes = List.copyOf(themes);
        if ((xenophobia == XenophobiaLevel.NONE) != (target == Target.NONE)) {
            throw new IllegalArgumentException("xenophobia " + xenophobia.level() + " with target " + target);
        }
        if (!relevant && (stance != Stance.NEUTRAL || !themes.isEmpty())) {
            throw new IllegalArgumentException("off-topic post with stance " + stance + " and themes " + themes);
        }
    }
}
