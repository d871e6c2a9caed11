package kvisa.sentiment.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.XenophobiaReading;

/** Lists what a reader got wrong, the surest mistakes first: they are the ones that mislead. */
final class Mistakes {

    private Mistakes() {}

    static List<Mistake> in(List<Judged> judged) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Judged each : judged) {
            if (!Evaluator.stanceRight(each)) {
                mistakes.add(stance(each));
            }
            if (!Evaluator.hostilityRight(each)) {
                mistakes.add(hostility(each));
            }
        }
        mistakes.sort(Comparator.comparingDouble((Mistake each) -> -each.confidence())
                .thenComparing(Mistake::id)
                .thenComparing(Mistake::question));
        return mistakes;
    }

    private static Mistake stance(Judged each) {
        StanceReading given = each.reading().stance();
        return new Mistake(
                each.post().id(),
                "stance",
                each.post().labels().stance().wireName(),
                given.verdict().wireName(),
                given.probabilities().of(given.verdict()));
    }

    private static Mistake hostility(Judged each) {
        XenophobiaReading given = each.reading().xenophobia();
        return new Mistake(
                each.post().id(),
                "xenophobia",
                Integer.toString(each.post().labels().xenophobia().level()),
                Integer.toString(given.level().level()),
                given.probabilities().get(given.level().level()));
    }
}
