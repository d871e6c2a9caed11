package kvisa.sentiment.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.sentiment.corpus.Labels;
import kvisa.sentiment.corpus.SecondLabels;
import kvisa.sentiment.corpus.SecondLabels.TwiceLabelled;
import kvisa.sentiment.evaluate.Krippendorff.Metric;

/** How far two annotators agree on the authored posts, label by label. Stateless. */
final class Agreement {

    private static final List<Stance> STANCES = List.of(Stance.values());

    private static final List<Target> TARGETS = List.of(Target.values());

    private Agreement() {}

    /** Over the posts labelled twice. */
    static List<AgreementScore> shipped() {
        return of(SecondLabels.posts());
    }

    static List<AgreementScore> of(List<TwiceLabelled> posts) {
        List<AgreementScore> scores = new ArrayList<>();
        scores.add(score(posts, "relevance", Metric.NOMINAL, labels -> labels.relevant() ? 1 : 0));
        scores.add(score(posts, "stance", Metric.NOMINAL, labels -> STANCES.indexOf(labels.stance())));
        scores.add(score(
                posts,
                "xenophobia level",
                Metric.INTERVAL,
                labels -> labels.xenophobia().level()));
        scores.add(score(posts, "target", Metric.NOMINAL, labels -> TARGETS.indexOf(labels.target())));
        for (Theme theme : Theme.values()) {
            scores.add(score(
                    posts,
                    "theme " + theme.wireName(),
                    Metric.NOMINAL,
                    labels -> labels.themes().contains(theme) ? 1 : 0));
        }
        return scores;
    }

    private static AgreementScore score(
            List<TwiceLabelled> posts, String label, Metric metric, ToDoubleFunction<Labels> value) {
        List<double[]> units = posts.stream()
                .map(each ->
                        new double[] {value.applyAsDouble(each.post().labels()), value.applyAsDouble(each.second())})
                .toList();
        double same = (double) units.stream().filter(unit -> unit[0] == unit[1]).count() / units.size();
        return new AgreementScore(
                label,
                metric.name().toLowerCase(Locale.ROOT),
                units.size(),
                Math.round(same * 10_000) / 10_000.0,
                Bootstrap.figure(units, drawn -> Krippendorff.alpha(drawn, metric)));
    }
}
