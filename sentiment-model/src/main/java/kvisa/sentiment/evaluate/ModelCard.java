package kvisa.sentiment.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kvisa.sentiment.model.KvisaModel;

/** Writes the model card, docs/model-card.md, from measured figures. Stateless. */
public final class ModelCard {

    private static final int MISTAKES_SHOWN = 50;

    private ModelCard() {}

    /**
     * The card in Markdown.
     *
     * @param dev     report on the dev posts, which chose thresholds and recipes
     * @param test    report on the test posts, which chose nothing
     * @param real    report on the posts written to be like real reactions, which chose nothing either
     * @param causes  of mistakes a person has read, by id of the post
     */
    public static String render(
            KvisaModel model,
            EvaluationReport dev,
            EvaluationReport test,
            EvaluationReport real,
            Map<String, String> causes) {
        StringBuilder card = new StringBuilder();
        addIdentity(card, model, test);
        addScores(
                card,
                "Test",
                "Posts written by other authors, never trained on, nothing fitted to them. That too many off-topic posts passed was first seen here; the remedy was chosen on dev.",
                test);
        addAims(card, test);
        addPhenomena(card, test);
        test.details().confusions().forEach(confusion -> addConfusion(card, confusion));
        addScores(
                card,
                "Reactions",
                "Written by one more author to be like real reactions, a quarter without the visa's name; never trained on, nothing fitted to them.",
                real);
        addScores(card, "Dev", "Chose calibration, thresholds and recipe, so these figures flatter.", dev);
        addAgreement(card, test.agreement());
        addMistakes(card, test, causes);
        return card.toString();
    }

    /** Further sections with the public sets; empty when there are none. */
    public static String renderPublicSets(PublicResults results) {
        if (results.benchmarks().isEmpty()) {
            return "";
        }
        StringBuilder section = new StringBuilder();
        addBenchmarks(section, results);
        addFunctional(section, results.functional());
        return section.toString();
    }

    private static void addBenchmarks(StringBuilder section, PublicResults results) {
        line(section, "%n## Public benchmarks");
        line(
                section,
                "%nParts of public sets that are not in the recipe; `./kvisa evaluate --data DIR` measures them."
                        + " The published figures are mostly of the official test parts, so they compare roughly:"
                        + " COLD's dev part was made like its training part, its test part was annotated anew.%n");
        line(section, "| set | measure | texts | reached | aim | published |%n|---|---|---:|---|---:|---|");
        for (BenchmarkScore each : results.benchmarks()) {
            line(
                    section,
                    "| %s | %s | %,d | %s | %s | %s |",
                    each.set(),
                    each.measure(),
                    each.rows(),
                    cell(each.figure()),
                    each.aim() == null ? "" : String.format(Locale.ROOT, "%.2f", each.aim()),
                    each.published());
        }
        if (!results.left().isEmpty()) {
            line(section, "");
        }
        results.left().forEach(each -> line(section, "- %s", each));
    }

    private static void addFunctional(StringBuilder section, List<FunctionalScore> scores) {
        if (scores.isEmpty()) {
            return;
        }
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
    }

    private static void addIdentity(StringBuilder card, KvisaModel model, EvaluationReport test) {
        line(card, "# Model card: %s", test.modelId());
        line(card, "%nWritten by the evaluation, not by hand; the build fails when it is out of date.%n");
        line(
                card,
                "- **What it does.** Reads relevance, stance to the K-visa policy, hostility to foreigners (level, target)");
        line(card, "  and themes in one Chinese or English post; docs/codebook.md has the definitions.");
        line(
                card,
                "- **What it is.** Tier 1: logistic regressions over character pieces, HanLP and CoreNLP words, coded words and cues,");
        line(card, "  calibrated on posts they had not seen; docs/decisions/0004-tier1-linear-model.md says why.");
        if (test.details().readTwice() > 0) {
            line(
                    card,
                    "- **Second reading.** Doubtful posts (%.0f %% of the test posts) are read again by a fine-tuned sentence encoder,",
                    100 * test.details().readTwice());
            line(
                    card,
                    "  whose answer is weighed against the first; \"both\" below is what a post ends up with, \"all twice\" reads all twice.");
        }
        line(
                card,
                "- **Trained on.** %,d authored posts (set hash `%.12s`), invented for this project by a few authors, not",
                model.header().trainingPosts(),
                model.header().trainedOn());
        line(
                card,
                "  collected: real talk is more varied, dirtier and shorter. No real person's post is in them. The encoders");
        line(
                card,
                "  also learned from public sets (COLD, NLPCC-2016; HateXplain, Implicit Hate, P-Stance), which hold real posts.");
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
        for (String language : report.languages()) {
            int posts = report.scores(report.systems().get(0), language).posts();
            line(
                    card,
                    "%n| %s, %d posts | %s |%n|---|%s",
                    language,
                    posts,
                    String.join(" | ", report.systems()),
                    "---|".repeat(report.systems().size()));
            for (Measure measure : Measure.values()) {
                String cells = report.systems().stream()
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

    private static void addAims(StringBuilder card, EvaluationReport report) {
        line(card, "%n## Aims%n");
        line(
                card,
                "Set before they were measured; reached by \"%s\" on the test posts, and on the test pairs, which differ in one"
                        + " label: a post of a pair is right when that label is. False alarms are counted on posts that are not hostile"
                        + " and name Indians, Africans or foreigners. Each cell: reached [95 %% interval], posts or pairs asked.%n",
                report.systems().get(0));
        line(card, "| measure | aim | zh | en | all |%n|---|---|---|---|---|");
        Map<String, List<AimScore>> byMeasure = report.aims().stream()
                .collect(Collectors.groupingBy(AimScore::measure, LinkedHashMap::new, Collectors.toList()));
        byMeasure.forEach((measure, scores) -> line(
                card,
                "| %s | %s | %s |",
                measure,
                aim(scores.get(0)),
                scores.stream().map(ModelCard::reached).collect(Collectors.joining(" | "))));
    }

    private static String aim(AimScore score) {
        return score.wanted() == null
                ? ""
                : String.format(Locale.ROOT, "%s %.2f", score.atMost() ? "at most" : "at least", score.wanted());
    }

    private static String reached(AimScore score) {
        if (score.units() == 0) {
            return "nothing asked";
        }
        String verdict = score.wanted() == null ? "" : score.reached() ? " **yes**" : " no";
        return cell(score.figure()) + " of " + score.units() + verdict;
    }

    private static String cell(Figure figure) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", figure.value(), figure.low(), figure.high());
    }

    private static void addPhenomena(StringBuilder card, EvaluationReport report) {
        line(card, "%n| hard in which way | posts | stance right | hostility right |%n|---|---:|---:|---:|");
        for (PhenomenonScore each : report.details().phenomena()) {
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

    private static void addAgreement(StringBuilder card, List<AgreementScore> agreement) {
        line(card, "%n## Agreement%n");
        line(
                card,
                "A second annotator labelled %d authored posts blind, by their text alone. Krippendorff's alpha: 1 is perfect, 0 is"
                        + " chance. Both annotators learned from the same codebook and the posts were written to be labelled, so this"
                        + " is an upper bound: real posts are harder. docs/codebook.md settles the stances on which they differed.%n",
                agreement.isEmpty() ? 0 : agreement.get(0).posts());
        line(card, "| label | measurement | same label | alpha |%n|---|---|---:|---|");
        for (AgreementScore each : agreement) {
            line(card, "| %s | %s | %.3f | %s |", each.label(), each.level(), each.same(), cell(each.alpha()));
        }
    }

    private static void addMistakes(StringBuilder card, EvaluationReport report, Map<String, String> causes) {
        line(card, "%n## Mistakes%n");
        line(
                card,
                "The %d surest wrong answers of \"%s\" on the test posts, by cause as a person found it"
                        + " (sentiment-model/data/authored/mistake-causes.tsv).",
                MISTAKES_SHOWN,
                report.systems().get(0));
        Map<String, List<Mistake>> byCause = report.details().mistakes().stream()
                .limit(MISTAKES_SHOWN)
                .collect(Collectors.groupingBy(
                        each -> causes.getOrDefault(each.id(), "not yet read"), TreeMap::new, Collectors.toList()));
        byCause.forEach((cause, mistakes) -> {
            line(card, "%n%s (%d):%n", cause, mistakes.size());
            line(card, "| post | question | right | given | probability |%n|---|---|---|---|---:|");
            for (Mistake each : mistakes) {
                line(
                        card,
                        "| %s | %s | %s | %s | %.2f |",
                        each.id(),
                        each.question(),
                        each.wanted(),
                        each.given(),
                        each.confidence());
            }
        });
    }

    private static void line(StringBuilder card, String format, Object... values) {
        card.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values))
                .append('\n');
    }
}
