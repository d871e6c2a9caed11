package kvisa.sentiment.language;

import java.util.Optional;
import kvisa.contract.assess.Language;
import kvisa.sentiment.lexicon.PolicyMentions;
import kvisa.sentiment.text.MappedText;

/**
 * A text ready to be read. Immutable.
 *
 * @param mapped    normalised form, with the way back to the original
 * @param language  what it is written in
 * @param pack      the pack that reads it; empty when it is in no language we read
 * @param mentions  how it speaks of the visa, as the pack sees it; {@link PolicyMentions#NONE} without a pack
 */
public record PreparedText(MappedText mapped, Language language, Optional<LanguagePack> pack, PolicyMentions mentions) {

    /** The normalised form. */
    public String text() {
        return mapped.text();
    }
}
