package kvisa.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
import kvisa.sentiment.Loaded;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Labels;
import kvisa.sentiment.corpus.SecondLabels;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.corpus.UnevadedTwins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private final Map<String, Integer> readings = new ConcurrentHashMap<>();

    @Test
    void bothIsTheSecondReadingWhereThePolicyWantsItAndTextsAreReadOncePerReader() {
        List<LabelledPost> posts = AuthoredCorpus.posts("q").subList(0, 40);
        Readers readers = Readers.withBaselines(
                reader("first", Stance.OPPOSE),
                reader("second", Stance.SUPPORT),
                first -> first.language() == Language.ZH,
                new Never(),
                Loaded.LANGUAGES);

        EvaluationReport report = Evaluator.evaluate(readers, posts, "a few", "0123456789abcdef");

        assertThat(report.systems())
                .containsExactly("both", "all twice", "tier 1", "keywords", "majority", "n-grams", "HanLP");
        long chinese =
                posts.stream().filter(post -> post.language() == Language.ZH).count();
        assertThat(report.details().readTwice()).isEqualTo((double) chinese / posts.size());
        assertThat(readings).hasSize(2 * posts.size()).containsValue(1).doesNotContainValue(2);
    }

    @Test
    void aimsAreCountedByHand() {
        Judged rightOppose = judged("plain", true, 0, Stance.OPPOSE, 0, Stance.OPPOSE);
        Judged falseAlarm = judged("counter-speech", true, 0, Stance.OPPOSE, 1, Stance.OPPOSE);
        Judged accepted = judged("plain", false, 0, Stance.NEUTRAL, 0, Stance.SUPPORT);
        Judged wrongSupport = judged("plain", true, 0, Stance.SUPPORT, 0, Stance.OPPOSE);
        Exam exam = new Exam(
                List.of(rightOppose, falseAlarm, accepted),
                java.util.Set.of("counter-speech"),
                List.of(List.of(rightOppose, wrongSupport)),
                List.of(List.of(wrongSupport, rightOppose)));

        List<AimScore> scores = Aim.scores(exam);

        assertThat(value(scores, "false alarms, harmless posts naming peoples")).isEqualTo(1);
        assertThat(value(scores, "counter-speech misread as hostile")).isEqualTo(1);
        assertThat(value(scores, "off-topic posts accepted")).isEqualTo(1);
        assertThat(value(scores, "on-topic posts lost")).isZero();
        assertThat(value(scores, "minimal pairs, posts right")).isEqualTo(0.5);
        assertThat(value(scores, "minimal pairs, both posts right")).isZero();
        assertThat(scores).filteredOn(each -> each.language().equals("en")).noneMatch(AimScore::reached);
    }

    @Test
    void everyEvadingTestPostHasATwinAndEveryPairIsOfOneLanguage() {
        List<String> evading = AuthoredCorpus.posts(Split.TEST).stream()
                .filter(post -> post.phenomenon().equals("evasion"))
                .map(LabelledPost::id)
                .toList();
        List<LabelledPost> pairs = AuthoredCorpus.posts(Split.TEST_PAIRS);

        assertThat(UnevadedTwins.texts()).containsOnlyKeys(evading);
        assertThat(pairs).hasSize(260);
        for (int i = 0; i < pairs.size(); i += 2) {
            LabelledPost other = pairs.get(i + 1);
            assertThat(pairs.get(i).language()).as(other.id()).isEqualTo(other.language());
            assertThat(pairs.get(i).labels()).as(other.id()).isNotEqualTo(other.labels());
        }
    }

    @Test
    void sixHundredPostsAreLabelledTwice() {
        assertThat(SecondLabels.posts()).hasSize(600).doesNotHaveDuplicates();
        assertThat(Agreement.shipped())
                .filteredOn(each -> each.label().equals("stance"))
                .allMatch(each -> each.alpha().value() > 0.9
                        && each.alpha().low() < each.alpha().value());
    }

    private static double value(List<AimScore> scores, String measure) {
        return scores.stream()
                .filter(each ->
                        each.measure().equals(measure) && each.language().equals("all"))
                .findFirst()
                .orElseThrow()
                .figure()
                .value();
    }

    private TextAssessor reader(String id, Stance always) {
        return new TextAssessor() {
            @Override
            public String modelId() {
                return id;
            }

            @Override
            public Assessment assess(String text, @Nullable String statedLanguage) {
                readings.merge(id + text, 1, Integer::sum);
                Language language = text.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
                return reading(language, true, 0, always, id);
            }
        };
    }

    private static Judged judged(
            String phenomenon, boolean relevant, int level, Stance right, int givenLevel, Stance given) {
        Labels labels = new Labels(
                relevant, right, XenophobiaLevel.of(level), Target.NONE, relevant ? List.of(Theme.JOBS) : List.of());
        LabelledPost post = new LabelledPost(phenomenon, "x", Language.ZH, labels, "weibo", phenomenon);
        return new Judged(post, reading(Language.ZH, true, givenLevel, given, "test"));
    }

    private static Assessment reading(Language language, boolean relevant, int level, Stance given, String id) {
        StanceProbabilities sure = new StanceProbabilities(
                given == Stance.OPPOSE ? 1 : 0, given == Stance.SUPPORT ? 1 : 0, given == Stance.NEUTRAL ? 1 : 0);
        List<Double> levels =
                Stream.of(0, 1, 2).map(each -> each == level ? 1.0 : 0.0).toList();
        return new Assessment(
                language,
                relevant,
                new StanceReading(given, sure, true),
                new XenophobiaReading(XenophobiaLevel.of(level), levels, level == 0 ? Target.NONE : Target.INDIAN),
                List.of(Theme.JOBS),
                List.of(),
                id);
    }

    /** Nobody asks it here. */
    private static final class Never implements GeneralReader {

        @Override
        public double offence(String text, Language language) {
            throw new AssertionError(text);
        }

        @Override
        public Stance stanceToTarget(String textWithTarget, Language language) {
            throw new AssertionError(textWithTarget);
        }
    }
}
