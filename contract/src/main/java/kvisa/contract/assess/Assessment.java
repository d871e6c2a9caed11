package kvisa.contract.assess;

import java.util.List;

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
 * @param evidence    spans of the original text that moved the verdicts, by position; may be empty
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
        themes = List.copyOf(themes);
        evidence = List.copyOf(evidence);
        if (modelId.isBlank()) {
            throw new IllegalArgumentException("model id is blank");
        }
    }
}
