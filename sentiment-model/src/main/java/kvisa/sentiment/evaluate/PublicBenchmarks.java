package kvisa.sentiment.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.sentiment.corpus.PublicSets;
import kvisa.sentiment.corpus.PublicSets.Offence;
import kvisa.sentiment.corpus.PublicSets.StanceToTarget;
import org.jspecify.annotations.Nullable;

/**
 * Runs the public sets a user has. Parts nothing was trained on; the published figures beside them are mostly of the
 * official test parts, so they compare roughly. Fills its lists once; not thread-safe.
 */
final class PublicBenchmarks {

    private static final List<Stance> STANCES = List.of(Stance.values());

    private static final int SAFE = 0;
    private static final int HOSTILE = 1;

    private static final String OUR_HOSTILITY = "cases about peoples, our hostility";

    private final Readers readers;
    private final PublicSets sets;
    private final HateCheck hateCheck;
    private final List<BenchmarkScore> benchmarks = new ArrayList<>();
    private final List<FunctionalScore> functional = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    PublicBenchmarks(Readers readers, Path folder) {
        this.readers = readers;
        this.sets = new PublicSets(folder);
        this.hateCheck = new HateCheck(folder);
    }

    PublicResults results() {
        Optional<GeneralReader> general = readers.general();
        if (general.isPresent()) {
            askGeneral(general.get());
        } else {
            left.add("COLD, NLPCC-2016, HateXplain, P-Stance: there is no second reader to ask");
        }
        askHateCheck(
                "hatecheck_en_dev", "HateCheck (en)", Language.EN, "macro-F1 Perspective 0.702, BERT-Davidson 0.559");
        askHateCheck("hatecheck_zh_dev", "HateCheck (zh)", Language.ZH, "accuracy n-grams trained on COLD 0.501");
        return new PublicResults(benchmarks, functional, left);
    }

    private void askGeneral(GeneralReader reader) {
        String cold = "RoBERTa-wwm 0.824, n-gram SVM 0.795";
        offences(reader, "COLD dev", Language.ZH, sets.cold("dev"), 0.82, cold);
        unlistedOffences(reader, "COLD test", Language.ZH, sets.coldTest(), 0.82, cold);
        offences(
                reader,
                "HateXplain val",
                Language.EN,
                sets.hateXplain("val"),
                null,
                "BERT-HateXplain 0.687, TF-IDF SVM 0.653 (three classes)");
        String nlpcc = "best team 0.711, n-gram SVM 0.706";
        stances(reader, "NLPCC-2016 held out", Language.ZH, sets.nlpccHeldOut(), 0.72, nlpcc);
        if (!sets.nlpccTest().isEmpty()) {
            stances(reader, "NLPCC-2016 test", Language.ZH, sets.nlpccTest(), 0.72, nlpcc);
            left.add("NLPCC-2016 test: not in the manifest, taken as it is");
        }
        stances(reader, "P-Stance val", Language.EN, sets.pStance("val"), null, "best 0.805, SVM 0.749");
    }

    private void unlistedOffences(
            GeneralReader reader, String set, Language language, List<Offence> rows, double aim, String published) {
        if (!rows.isEmpty()) {
            offences(reader, set, language, rows, aim, published);
            left.add(set + ": not in the manifest, taken as it is");
        }
    }

    private void offences(
            GeneralReader reader,
            String set,
            Language language,
            List<Offence> rows,
            @Nullable Double aim,
            String published) {
        List<Guess> guesses = rows.parallelStream()
                .map(row -> new Guess(number(row.hostile()), number(reader.offence(row.text(), language) > 0.5)))
                .toList();
        addMacroF1(set, guesses, aim, published);
    }

    private void stances(
            GeneralReader reader,
            String set,
            Language language,
            List<StanceToTarget> rows,
            @Nullable Double aim,
            String published) {
        List<Guess> guesses = rows.parallelStream()
                .map(row -> new Guess(
                        STANCES.indexOf(row.stance()),
                        STANCES.indexOf(reader.stanceToTarget(row.withTarget(), language))))
                .toList();
        if (guesses.isEmpty()) {
            left.add(set + ": absent");
            return;
        }
        int[] sides = {STANCES.indexOf(Stance.OPPOSE), STANCES.indexOf(Stance.SUPPORT)};
        Figure figure = Bootstrap.figure(guesses, drawn -> Guess.macroF1(drawn, sides));
        benchmarks.add(new BenchmarkScore(set, "mean F1 of favor and against", guesses.size(), figure, aim, published));
    }

    /** All cases by hostility to any group, and those about peoples by hostility to foreigners. */
    private void askHateCheck(String suite, String name, Language language, String published) {
        List<HateCheck.Case> cases = hateCheck.cases(suite);
        if (cases.isEmpty()) {
            left.add(name + ": absent");
            return;
        }
        readers.general().ifPresent(reader -> {
            List<Guess> guesses = cases.parallelStream()
                    .map(each -> new Guess(number(each.hateful()), number(reader.offence(each.text(), language) > 0.5)))
                    .toList();
            addMacroF1(name + ", all cases", guesses, 0.80, published);
            addAccuracy(name + ", all cases", guesses, published);
        });
        List<Guess> aboutPeoples = cases.parallelStream()
                .filter(HateCheck.Case::aboutPeoples)
                .map(each -> new Guess(number(each.hateful()), number(hostile(each.text()))))
                .toList();
        addMacroF1(name + ", " + OUR_HOSTILITY, aboutPeoples, 0.80, "");
        addAccuracy(name + ", " + OUR_HOSTILITY, aboutPeoples, "");
        functional.addAll(HateCheck.scores(suite, cases, this::hostile));
    }

    private boolean hostile(String text) {
        return readers.principal().assessor().assess(text, null).xenophobia().level() != XenophobiaLevel.NONE;
    }

    private void addMacroF1(String set, List<Guess> guesses, @Nullable Double aim, String published) {
        if (guesses.isEmpty()) {
            left.add(set + ": absent");
            return;
        }
        Figure figure = Bootstrap.figure(guesses, drawn -> Guess.macroF1(drawn, SAFE, HOSTILE));
        benchmarks.add(new BenchmarkScore(set, "macro-F1", guesses.size(), figure, aim, published));
    }

    private void addAccuracy(String set, List<Guess> guesses, String published) {
        Figure figure = Bootstrap.figure(guesses, Guess::accuracy);
        benchmarks.add(new BenchmarkScore(set, "accuracy", guesses.size(), figure, null, published));
    }

    private static int number(boolean hostile) {
        return hostile ? HOSTILE : SAFE;
    }
}
