package kvisa.sentiment.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.XenophobiaLevel;
import org.jspecify.annotations.Nullable;

/** What the verdicts that posts end up with should reach on the test posts; set before it was measured. */
enum Aim {
    STANCE("stance macro-F1", atLeast(0.85), posts(Measure.STANCE_MACRO_F1)),
    OPPOSE("F1 of oppose", atLeast(0.88), posts(Measure.OPPOSE_F1)),
    XENOPHOBIA("xenophobia F1", atLeast(0.90), posts(Measure.XENOPHOBIA_F1)),
    LEVEL("xenophobia level macro-F1", atLeast(0.85), posts(Measure.LEVEL_MACRO_F1)),
    FALSE_ALARMS(
            "false alarms, harmless posts naming peoples",
            atMost(0.03),
            share(
                    (exam, each) -> harmless(each)
                            && exam.namingPeoples().contains(each.post().id()),
                    Aim::saidHostile)),
    COUNTER_SPEECH(
            "counter-speech misread as hostile",
            atMost(0.10),
            share((exam, each) -> harmless(each) && counterSpeech(each), Aim::saidHostile)),
    OFF_TOPIC(
            "off-topic posts accepted",
            atMost(0.03),
            share((exam, each) -> !onTopic(each), each -> each.reading().relevant())),
    ON_TOPIC(
            "on-topic posts lost",
            atMost(0.03),
            share((exam, each) -> onTopic(each), each -> !each.reading().relevant())),
    THEMES("themes micro-F1", atLeast(0.70), posts(Measure.THEMES_MICRO_F1)),
    STANCE_CALIBRATION("stance calibration error", atMost(0.05), posts(Measure.STANCE_CALIBRATION_ERROR)),
    XENOPHOBIA_CALIBRATION("hostility calibration error", atMost(0.05), posts(Measure.XENOPHOBIA_CALIBRATION_ERROR)),
    PAIR_POSTS(
            "minimal pairs, posts right",
            measuredOnly(),
            new Question(Exam::pairs, pairs -> mean(pairs, pair -> rightInPair(pair) / 2.0))),
    PAIRS(
            "minimal pairs, both posts right",
            measuredOnly(),
            new Question(Exam::pairs, pairs -> mean(pairs, pair -> rightInPair(pair) == 2 ? 1 : 0))),
    EVASION_STANCE("stance macro-F1 lost by evasion", atMost(0.05), lostByEvasion(Measure.STANCE_MACRO_F1)),
    EVASION_XENOPHOBIA("xenophobia F1 lost by evasion", atMost(0.05), lostByEvasion(Measure.XENOPHOBIA_F1));

    private final String measure;

    @SuppressWarnings("ImmutableEnumChecker") // a record of a number and a flag
    private final Bound bound;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state that changes
    private final Question question;

    Aim(String measure, Bound bound, Question question) {
        this.measure = measure;
        this.bound = bound;
        this.question = question;
    }

    private record Bound(@Nullable Double wanted, boolean atMost) {}

    /** Units, each one post or two that belong together, and what is measured over them. */
    private record Question(Function<Exam, List<List<Judged>>> units, ToDoubleFunction<List<List<Judged>>> figure) {}

    /** Every aim for each language and for all. */
    static List<AimScore> scores(Exam exam) {
        List<AimScore> scores = new ArrayList<>();
        for (Aim aim : values()) {
            scores.add(aim.score("zh", exam.in(Language.ZH)));
            scores.add(aim.score("en", exam.in(Language.EN)));
            scores.add(aim.score("all", exam));
        }
        return scores;
    }

    private AimScore score(String language, Exam exam) {
        List<List<Judged>> units = question.units().apply(exam);
        return new AimScore(
                measure,
                language,
                bound.wanted(),
                bound.atMost(),
                units.size(),
                Bootstrap.figure(units, question.figure()));
    }

    private static Bound atLeast(double wanted) {
        return new Bound(wanted, false);
    }

    private static Bound atMost(double wanted) {
        return new Bound(wanted, true);
    }

    /** No aim was set for it. */
    private static Bound measuredOnly() {
        return new Bound(null, false);
    }

    private static Question posts(Measure measure) {
        return new Question(
                exam -> exam.posts().stream().map(List::of).toList(), units -> measure.of(members(units, 0)));
    }

    private static Question share(BiPredicate<Exam, Judged> asked, Predicate<Judged> counted) {
        return new Question(
                exam -> exam.posts().stream()
                        .filter(each -> asked.test(exam, each))
                        .map(List::of)
                        .toList(),
                units -> mean(units, unit -> counted.test(unit.get(0)) ? 1 : 0));
    }

    private static Question lostByEvasion(Measure measure) {
        return new Question(Exam::evasions, twins -> measure.of(members(twins, 1)) - measure.of(members(twins, 0)));
    }

    private static List<Judged> members(List<List<Judged>> units, int place) {
        return units.stream().map(unit -> unit.get(place)).toList();
    }

    private static double mean(List<List<Judged>> units, ToDoubleFunction<List<Judged>> figure) {
        return units.stream().mapToDouble(figure).average().orElse(0);
    }

    private static boolean harmless(Judged each) {
        return each.post().labels().xenophobia() == XenophobiaLevel.NONE;
    }

    private static boolean counterSpeech(Judged each) {
        return each.post().phenomenon().equals("counter-speech");
    }

    private static boolean onTopic(Judged each) {
        return each.post().labels().relevant();
    }

    private static boolean saidHostile(Judged each) {
        return each.reading().xenophobia().level() != XenophobiaLevel.NONE;
    }

    /** How many posts of a pair are right in what tells the two apart: relevance, stance or level of hostility. */
    static int rightInPair(List<Judged> pair) {
        return (int) pair.stream().filter(each -> right(each, pair)).count();
    }

    private static boolean right(Judged each, List<Judged> pair) {
        return (!differ(pair, post -> onTopic(post))
                        || onTopic(each) == each.reading().relevant())
                && (!differ(pair, post -> post.post().labels().stance()) || Evaluator.stanceRight(each))
                && (!differ(pair, post -> post.post().labels().xenophobia())
                        || each.post().labels().xenophobia()
                                == each.reading().xenophobia().level());
    }

    private static boolean differ(List<Judged> pair, Function<Judged, Object> label) {
        return !label.apply(pair.get(0)).equals(label.apply(pair.get(1)));
    }
}
