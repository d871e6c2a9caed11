package kvisa.sentiment.evaluate;

import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;

/** Answers what public benchmarks ask: hostility to any group, stance to any target. Thread-safe. */
public interface GeneralReader {

    /** How likely a text is hostile to any group, in [0, 1]. */
    double offence(String text, Language language);

    /**
     * The likeliest stance of a text to a target of any kind.
     *
     * @param textWithTarget  the target, a colon, the text
     */
    Stance stanceToTarget(String textWithTarget, Language language);
}
