package kvisa.sentiment.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * How well one question of a public set was answered. Immutable.
 *
 * @param set        e.g. {@code COLD dev}
 * @param measure    e.g. {@code macro-F1}
 * @param rows       number of texts
 * @param figure     what was reached
 * @param aim        at least this is wanted; null where no aim was set
 * @param published  what is published about the set, mostly on its test part; may be empty
 */
public record BenchmarkScore(
        String set,
        String measure,
        int rows,
        Figure figure,
        @Nullable Double aim,
        String published) {}
