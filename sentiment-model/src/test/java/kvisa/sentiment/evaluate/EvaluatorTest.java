package kvisa.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.baseline.KeywordAssessor;
import kvisa.sentiment.baseline.MajorityAssessor;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Labels;
import kvisa.sentiment.corpus.Split;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    private static final Readers READERS = Readers.of(
            List.of(
                    new Reader(Readers.FIRST, Loaded.ASSESSOR),
                    new Reader("keywords", new KeywordAssessor(Loaded.LANGUAGES)),
                    new Reader("majority", new MajorityAssessor(AuthoredCorpus.posts(Split.TRAIN)))),
            Loaded.LANGUAGES);

    @Test
    void figuresOfAHandCountedCase() {
        // oppose: 2 right, 1 missed, 1 too many -> F1 2/3; support: 0; neutral: 1 right, 1 too many, 0 missed -> 2/3
        List<Judged> judged = List.of(
                judged(Stance.OPPOSE, 0, Stance.OPPOSE, 0),
                judged(Stance.OPPOSE, 1, Stance.OPPOSE, 2),
                judged(Stance.OPPOSE, 0, Stance.NEUTRAL, 0),
                judged(Stance.SUPPORT, 0, Stance.OPPOSE, 1),
                judged(Stance.NEUTRAL, 2, Stance.NEUTRAL, 2));

        assertThat(Measure.OPPOSE_F1.of(judged)).isCloseTo(2.0 / 3, CLOSE);
        assertThat(Measure.STANCE_MACRO_F1.of(judged)).isCloseTo((2.0 / 3 + 0 + 2.0 / 3) / 3, CLOSE);
        assertThat(Measure.XENOPHOBIA_F1.of(judged)).isCloseTo(0.8, CLOSE);
        assertThat(Measure.TARGET_ACCURACY.of(judged)).isCloseTo(1, CLOSE);
        assertThat(Measure.STANCE_CALIBRATION_ERROR.of(judged)).isCloseTo(0.4, CLOSE);
        assertThat(Measure.RELEVANCE_ERRORS.of(judged)).isZero();
    }

    @Test
    void figureLiesInItsIntervalAndRepeatsToTheDigit() {
        List<Judged> judged = Stream.generate(() -> judged(Stance.OPPOSE, 0, Stance.OPPOSE, 0))
                .limit(30)
                .toList();
        List<Judged> mixed = Stream.concat(
                        judged.stream(),
                        Stream.generate(() -> judged(Stance.NEUTRAL, 0, Stance.OPPOSE, 0))
                                .limit(30))
                .toList();

        Figure figure = Bootstrap.figure(mixed, Measure.OPPOSE_F1::of);

        assertThat(figure.value()).isBetween(figure.low(), figure.high());
        assertThat(figure.high() - figure.low()).isBetween(0.05, 0.4);
        assertThat(Bootstrap.figure(mixed, Measure.OPPOSE_F1::of)).isEqualTo(figure);
    }

    @Test
    void reportIsJsonAndOneTable() throws Exception {
        List<LabelledPost> posts = AuthoredCorpus.posts("d").subList(0, 40);

        EvaluationReport report = Evaluator.evaluate(READERS, posts, "a few", "0123456789abcdef");

        String json = Codecs.mapper().writeValueAsString(report);
        assertThat(Codecs.mapper().readValue(json, EvaluationReport.class)).isEqualTo(report);
        assertThat(ReportTable.render(report))
                .contains("stance macro f1", "keywords", "majority", "xenophobia: right \\ given")
                .endsWith("\n");
    }

    @Test
    void modelBeatsTheBaselines() {
        EvaluationReport report = Evaluator.evaluate(READERS, AuthoredCorpus.posts("d"), "dev", "-");

        for (String language : List.of("zh", "en")) {
            for (Measure measure : List.of(Measure.STANCE_MACRO_F1, Measure.XENOPHOBIA_F1, Measure.THEMES_MICRO_F1)) {
                Figure model = report.scores(Readers.FIRST, language).figure(measure);
                assertThat(model.low())
                        .isGreaterThan(report.scores("keywords", language)
                                .figure(measure)
                                .value());
                assertThat(model.low())
                        .isGreaterThan(report.scores("majority", language)
                                .figure(measure)
                                .value());
            }
        }
    }

    private static Judged judged(Stance right, int rightLevel, Stance given, int givenLevel) {
        Labels labels =
                new Labels(true, right, XenophobiaLevel.of(rightLevel), target(rightLevel), List.of(Theme.JOBS));
        LabelledPost post = new LabelledPost("x", "x", Language.ZH, labels, "weibo", "plain");
        StanceProbabilities sure = new StanceProbabilities(
                given == Stance.OPPOSE ? 1 : 0, given == Stance.SUPPORT ? 1 : 0, given == Stance.NEUTRAL ? 1 : 0);
        List<Double> levels =
                Stream.of(0, 1, 2).map(level -> level == givenLevel ? 1.0 : 0.0).toList();
        Assessment reading = new Assessment(
                Language.ZH,
                true,
                new StanceReading(given, sure, true),
                new XenophobiaReading(XenophobiaLevel.of(givenLevel), levels, target(givenLevel)),
                List.of(Theme.JOBS),
                List.of(),
                "test");
        return new Judged(post, reading);
    }

    private static Target target(int level) {
        return level == 0 ? Target.NONE : Target.INDIAN;
    }
}
