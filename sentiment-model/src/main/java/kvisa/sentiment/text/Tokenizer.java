package kvisa.sentiment.text;

import java.util.List;

/** Cuts a normalised text into words. Implementations are thread-safe and deterministic. */
@FunctionalInterface
public interface Tokenizer {

    /** Words in order of position, without blanks; empty for an empty text. */
    List<Token> tokens(String normalised);
}
