package kvisa.sentiment.train.encoder;

/**
 * A lesson with its pieces. Immutable by convention.
 *
 * @param lesson  what to learn
 * @param ids     pieces of its text
 */
@SuppressWarnings("ArrayRecordComponent") // tens of thousands of them; nobody writes to the pieces
record PreparedLesson(Lesson lesson, int[] ids) {}
