package kvisa.sentiment.baseline;

import java.util.Collection;
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
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.text.hanlp.HanlpTopics;
import org.jspecify.annotations.Nullable;

/**
 * HanLP's classification, trained on the training posts of both languages: relevance, stance and level; it names neither
 * targets nor themes. What one gets from HanLP by following its documentation. Thread-safe.
 */
public final class HanlpBaseline implements TextAssessor {

    private static final String MODEL_ID = "hanlp-naive-bayes-1";

    private final HanlpTopics relevance;
    private final HanlpTopics stance;
    private final HanlpTopics level;

    /** Learns from labelled posts; about a second. */
    public HanlpBaseline(Collection<LabelledPost> training) {
        relevance = topics(training, post -> Boolean.toString(post.labels().relevant()));
        stance = topics(training, post -> post.labels().stance().wireName());
        level = topics(
                training, post -> Integer.toString(post.labels().xenophobia().level()));
    }

    private static HanlpTopics topics(Collection<LabelledPost> posts, Function<LabelledPost, String> answer) {
        return new HanlpTopics(posts.stream()
                .collect(Collectors.groupingBy(
                        answer, TreeMap::new, Collectors.mapping(LabelledPost::text, Collectors.toList()))));
    }

    @Override
    public String modelId() {
        return MODEL_ID;
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        boolean relevant = probability(relevance.probabilities(text), "true") >= 0.5;
        Map<String, Double> stances = stance.probabilities(text);
        StanceProbabilities probabilities = new StanceProbabilities(
                probability(stances, Stance.OPPOSE.wireName()),
                probability(stances, Stance.SUPPORT.wireName()),
                probability(stances, Stance.NEUTRAL.wireName()));
        Map<String, Double> levels = level.probabilities(text);
        List<Double> each = List.of(probability(levels, "0"), probability(levels, "1"), probability(levels, "2"));
        XenophobiaLevel likeliest = XenophobiaLevel.of(
                each.indexOf(each.stream().max(Double::compare).orElseThrow()));
        return new Assessment(
                text.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN,
                relevant,
                new StanceReading(relevant ? probabilities.mostLikely() : Stance.NEUTRAL, probabilities, true),
                new XenophobiaReading(
                        likeliest, each, likeliest == XenophobiaLevel.NONE ? Target.NONE : Target.FOREIGNER_GENERAL),
                List.of(),
                List.of(),
                MODEL_ID);
    }

    private static double probability(Map<String, Double> probabilities, String answer) {
        return probabilities.getOrDefault(answer, 0.0);
    }
}
