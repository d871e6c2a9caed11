package kvisa.contract.assess;

import java.util.Comparator;
import java.util.List;
import kvisa.contract.wire.Check;

/**
 * What a model read in one text. Equal texts give equal assessments for one model id. Immutable.
 *
 * <p>On the wire it is flat: {@code language, relevant, stance, stanceSure, stanceProbabilities, xenophobia,
 * xenophobiaProbabilities, target, themes, evidence, modelId}; that form is a public contract, see
 * {@link kvisa.contract.codec.Codecs}.
 *
 * @param language    language identified from the text
 * @param relevant    whether the post speaks about the K-visa at all
 * @param stance      stance toward the policy
 * @param xenophobia  hostility to foreigners, whatever the stance
 * @param themes      arguments used, distinct, in declaration order of {@link Theme}; may be empty
 * @param evidence    spans of the original text that moved the verdicts, ordered by start; may be empty
 * @param modelId     identifies weights, lexicons and normaliser that gave this reading; not blank
 */
public record Assessment(
        Language language,
        boolean relevant,
        StanceReading stance,
        XenophobiaReading xenophobia,
        List<Theme> themes,
        List<Evidence> evidence,
        String modelId) {

    public Assessment {
        // One order and no repeats, whoever made the list: a repeated theme would be counted twice.
        themes = themes.stream().distinct().sorted().toList();
        evidence = evidence.stream()
                .sorted(Comparator.comparingInt(Evidence::start))
                .toList();
        Check.notBlank("model id", modelId);
    }
}
