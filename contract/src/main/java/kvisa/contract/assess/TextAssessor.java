package kvisa.contract.assess;

import org.jspecify.annotations.Nullable;

/**
 * Reads stance, xenophobia and themes in a text. Implementations are thread-safe and deterministic: equal arguments
 * give equal answers as long as {@link #modelId()} stays the same.
 */
public interface TextAssessor {

    /**
     * Assesses one text.
     *
     * @param text            any text, empty and broken Unicode included
     * @param statedLanguage  language the source states (BCP 47), null when it states none; a hint only
     * @throws RuntimeException only for a bug; no text is "bad input" here
     */
    Assessment assess(String text, @Nullable String statedLanguage);

    /** Identifies weights, lexicons and normaliser; not blank. */
    String modelId();
}
