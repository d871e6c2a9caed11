package kvisa.sentiment.evaluate;

import java.util.List;

/**
 * How often each answer was given for each right answer. Immutable.
 *
 * @param question  {@code stance} or {@code xenophobia}
 * @param answers   in the order of rows and columns
 * @param counts    one row per right answer, one column per given answer
 */
public record Confusion(String question, List<String> answers, List<List<Integer>> counts) {

    public Confusion {
        answers = List.copyOf(answers);
        counts = counts.stream().map(List::copyOf).toList();
    }
}
