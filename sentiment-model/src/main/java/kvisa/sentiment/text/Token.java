package kvisa.sentiment.text;

/**
 * A word of a normalised text. Immutable.
 *
 * @param form  the word in its base form, lower case: what features are made of; not empty
 * @param span  where it stands in the normalised text
 */
public record Token(String form, Span span) {

    public Token {
        if (form.isEmpty()) {
            throw new IllegalArgumentException("token at " + span + " has an empty form");
        }
    }
}
