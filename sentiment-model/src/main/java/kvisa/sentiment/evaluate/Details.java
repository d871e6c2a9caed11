package kvisa.sentiment.evaluate;

import java.util.List;

/**
 * A closer look at the principal reader. Immutable.
 *
 * @param phenomena   on hard posts, the most frequent phenomenon first
 * @param confusions  stance and xenophobia level, over all languages
 * @param mistakes    posts whose stance or hostility it got wrong, the surest mistakes first
 * @param readTwice   share of posts that got a second reading
 */
public record Details(
        List<PhenomenonScore> phenomena, List<Confusion> confusions, List<Mistake> mistakes, double readTwice) {

    public Details {
        phenomena = List.copyOf(phenomena);
        confusions = List.copyOf(confusions);
        mistakes = List.copyOf(mistakes);
    }
}
