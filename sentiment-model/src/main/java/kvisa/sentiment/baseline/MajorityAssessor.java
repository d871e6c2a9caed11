package kvisa.sentiment.baseline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.sentiment.corpus.LabelledPost;
import org.jspecify.annotations.Nullable;

/** Says of every post what is commonest in the training posts. Immutable, thread-safe. */
public final class MajorityAssessor implements TextAssessor {

    private static final String MODEL_ID = "majority-1";

    private final Assessment always;

    /** Learns what is commonest. */
    public MajorityAssessor(Collection<LabelledPost> training) {
        Stance stance = commonest(training, post -> post.labels().stance());
        XenophobiaLevel level = commonest(training, post -> post.labels().xenophobia());
        Target target = level == XenophobiaLevel.NONE
                ? Target.NONE
                : commonest(training, post -> post.labels().target());
        Theme theme = commonest(
                training.stream()
                        .flatMap(post -> post.labels().themes().stream())
                        .toList(),
                each -> each);
        always = new Assessment(
                Language.OTHER,
                commonest(training, post -> post.labels().relevant()),
                new StanceReading(stance, certain(stance), true),
                new XenophobiaReading(level, certain(level), target),
                List.of(theme),
                List.of(),
                MODEL_ID);
    }

    private static <T, A extends Comparable<A>> A commonest(Collection<T> posts, Function<T, A> answer) {
        Map<A, Long> counts =
                posts.stream().collect(Collectors.groupingBy(answer, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow(() -> new IllegalArgumentException("no posts to learn the commonest answer from"))
                .getKey();
    }

    private static StanceProbabilities certain(Stance stance) {
        return new StanceProbabilities(
                stance == Stance.OPPOSE ? 1 : 0, stance == Stance.SUPPORT ? 1 : 0, stance == Stance.NEUTRAL ? 1 : 0);
    }

    private static List<Double> certain(XenophobiaLevel level) {
        return List.of(0, 1, 2).stream()
                .map(each -> each == level.level() ? 1.0 : 0.0)
                .toList();
    }

    @Override
    public String modelId() {
        return MODEL_ID;
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        return always;
    }
}
