package kvisa.sentiment.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.model.KvisaModel;

/** Writes the model card, docs/model-card.md, from measured figures. Stateless. */
public final class ModelCard {

    private static final int MISTAKES_SHOWN = 10;

    private static final List<String> SYSTEMS = List.of("model", "keywords", "majority");

    private ModelCard() {}

    /**
     * The card in Markdown.
     *
     * @param dev        report on the dev posts, which chose thresholds and recipes
     * @param test       report on the test posts, which chose nothing
     * @param testPosts  the test posts, to show typical mistakes in full
     */
    public static String render(
            KvisaModel model, EvaluationReport dev, EvaluationReport test, List<LabelledPost> testPosts) {
        StringBuilder card = new StringBuilder();
        addIdentity(card, model);
        addScores(card, "Test", "Posts written by other authors, never trained on, never tuned on.", test);
        addPhenomena(card, test);
        test.confusions().forEach(confusion -> addConfusion(card, confusion));
        addScores(card, "Dev", "Chose calibration, thresholds and recipe, so these figures flatter.", dev);
        addMistakes(card, test, testPosts);
        return card.toString();
    }

    /** A further section with the public functional tests; empty when there are none. */
    public static String renderFunctional(List<FunctionalScore> scores) {
        StringBuilder section = new StringBuilder();
        line(section, "%n## HateCheck");
        line(
                section,
                "%nPublic functional tests (halves of the suites), cases about foreigners, immigrants, Muslims, Black people or"
                        + " nobody. Short out-of-domain sentences. Nothing was trained or tuned on them, but a first look at them prompted the"
                        + " authored counter-examples of set e, so they are not blind.%n");
        line(section, "| suite | test | right answer | cases | share right |%n|---|---|---|---:|---:|");
        for (FunctionalScore each : scores) {
            line(
                    section,
                    "| %s | %s | %s | %d | %.2f |",
                    each.suite(),
                    each.test(),
                    each.wanted(),
                    each.cases(),
                    each.accuracy());
        }
        return scores.isEmpty() ? "" : section.toString();
    }

    private static void addIdentity(StringBuilder card, KvisaModel model) {
        line(card, "# Model card: %s", model.id());
        line(card, "%nWritten by the evaluation, not by hand; the build fails when it is out of date.%n");
        line(
                card,
                "- **What it does.** Reads relevance, stance to the K-visa policy, hostility to foreigners (level, target)");
        line(card, "  and themes in one Chinese or English post; docs/codebook.md has the definitions.");
        line(
                card,
                "- **What it is.** Logistic regressions over character pieces, HanLP and CoreNLP words, coded words and cues,");
        line(card, "  calibrated on posts they had not seen; docs/decisions/0004-tier1-linear-model.md says why.");
        line(
                card,
                "- **Trained on.** %,d authored posts (set hash `%.12s`), invented for this project by a few authors, not",
                model.header().trainingPosts(),
                model.header().trainedOn());
        line(card, "  collected: real talk is more varied, dirtier and shorter. No real person's post is in them.");
        line(
                card,
                "- **Not for.** Judging single people; any debate other than this one; evidence without a human reading it.");
        line(
                card,
                "- **Known weaknesses.** Sarcasm without marks, weighing of both sides, minimal pairs, quotation of slurs;");
        line(
                card,
                "  short sentences that name a people, for good or ill, are misread far too often (HateCheck below).");
        line(
                card,
                "- **Size.** %,d Chinese and %,d English features; `sure` means a probability of at least %.2f (zh), %.2f (en).",
                model.chinese().vocabulary().size(),
                model.english().vocabulary().size(),
                model.chinese().head("stance").threshold(),
                model.english().head("stance").threshold());
    }

    private static void addScores(StringBuilder card, String title, String what, EvaluationReport report) {
        line(card, "%n## %s", title);
        line(
                card,
                "%n%s Set hash `%.12s`. In brackets: 95 %% interval by"
                        + " bootstrap; those of calibration errors lean high, resampling adds noise to each bin.",
                what,
                report.datasetHash());
        for (String language :
                report.scores().stream().map(SystemScores::language).distinct().toList()) {
            int posts = report.scores("model", language).posts();
            line(card, "%n| %s, %d posts | model | keywords | majority |%n|---|---|---|---|", language, posts);
            for (Measure measure : Measure.values()) {
                String cells = SYSTEMS.stream()
                        .map(system -> cell(report.scores(system, language).figure(measure)))
                        .collect(Collectors.joining(" | "));
                line(
                        card,
                        "| %s | %s |",
                        measure.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        cells);
            }
        }
    }

    private static String cell(Figure figure) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", figure.value(), figure.low(), figure.high());
    }

    private static void addPhenomena(StringBuilder card, EvaluationReport report) {
        line(card, "%n| hard in which way | posts | stance right | hostility right |%n|---|---:|---:|---:|");
        for (PhenomenonScore each : report.phenomena()) {
            line(
                    card,
                    "| %s | %d | %.2f | %.2f |",
                    each.phenomenon(),
                    each.posts(),
                    each.stanceAccuracy(),
                    each.xenophobiaAccuracy());
        }
    }

    private static void addConfusion(StringBuilder card, Confusion confusion) {
        line(card, "%n| %s: right, then given | %s |", confusion.question(), String.join(" | ", confusion.answers()));
        line(card, "|---|%s", "---:|".repeat(confusion.answers().size()));
        for (int i = 0; i < confusion.answers().size(); i++) {
            String cells =
                    confusion.counts().get(i).stream().map(String::valueOf).collect(Collectors.joining(" | "));
            line(card, "| %s | %s |", confusion.answers().get(i), cells);
        }
    }

    private static void addMistakes(StringBuilder card, EvaluationReport report, List<LabelledPost> posts) {
        Map<String, LabelledPost> byId = posts.stream().collect(Collectors.toMap(LabelledPost::id, post -> post));
        line(card, "%n## Typical mistakes%n");
        line(card, "The %d surest wrong answers on the test posts.%n", MISTAKES_SHOWN);
        for (Mistake each : report.mistakes().stream().limit(MISTAKES_SHOWN).toList()) {
            LabelledPost post = byId.get(each.id());
            String text = post == null ? "" : post.text().replaceAll("\\s+", " ");
            line(
                    card,
                    "- `%s` %s: %s is right, %s given (%.2f). %s",
                    each.id(),
                    each.question(),
                    each.wanted(),
                    each.given(),
                    each.confidence(),
                    text);
        }
    }

    private static void line(StringBuilder card, String format, Object... values) {
        card.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values))
                .append('\n');
    }
}
