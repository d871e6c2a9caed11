package kvisa.sentiment.train.encoder;

import java.util.List;

/**
 * How an encoder is fine-tuned. Immutable.
 *
 * @param courses     run one after the other, each with a fresh optimiser
 * @param stanceRows  rows taken at most from the public stance sets
 */
record EncoderRecipe(List<Course> courses, int stanceRows) {

    /** Raise it whenever a number here changes. */
    static final int VERSION = 1;

    EncoderRecipe {
        courses = List.copyOf(courses);
    }

    /** The shipped recipe; docs/decisions/0010-tier2-fine-tuned-encoders.md has the measurements. */
    static EncoderRecipe shipped() {
        return new EncoderRecipe(
                List.of(new Course("broad", 1, 10_000, 1.5e-4f, 7.5e-4f), new Course("narrow", 4, 1_000, 1e-4f, 5e-4f)),
                3_000);
    }
}
