package kvisa.sentiment.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The right answer to a question of a public set, and the one given, as numbers of a closed list. Immutable.
 *
 * @param wanted  the right answer
 * @param given   the answer given
 */
record Guess(int wanted, int given) {

    /** Mean of the F1 of some answers. */
    static double macroF1(List<Guess> guesses, int... answers) {
        return IntStream.of(answers)
                .mapToDouble(answer -> f1(guesses, answer))
                .average()
                .orElse(0);
    }

    static double accuracy(List<Guess> guesses) {
        return guesses.stream()
                .mapToInt(each -> each.wanted == each.given ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double f1(List<Guess> guesses, int answer) {
        int wanted = 0;
        int given = 0;
        int hits = 0;
        for (Guess each : guesses) {
            wanted += each.wanted == answer ? 1 : 0;
            given += each.given == answer ? 1 : 0;
            hits += each.wanted == answer && each.given == answer ? 1 : 0;
        }
        return wanted + given == 0 ? 0 : 2.0 * hits / (wanted + given);
    }
}
