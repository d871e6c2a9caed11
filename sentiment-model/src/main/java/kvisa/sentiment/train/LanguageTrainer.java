package kvisa.sentiment.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Labels;
import kvisa.sentiment.feature.FeatureExtractor;
import kvisa.sentiment.feature.FeatureVector;
import kvisa.sentiment.feature.Findings;
import kvisa.sentiment.feature.Vocabulary;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.model.Calibration;
import kvisa.sentiment.model.Head;
import kvisa.sentiment.model.LanguageModel;

/** Trains the model of one language. */
final class LanguageTrainer {

    /** A feature met in a single post says more about that post than about the language. */
    private static final int MIN_POSTS_PER_FEATURE = 2;

    /** Sets of minimal pairs and of one weakness after another: no picture of the debate, so nothing is calibrated on them. */
    private static final Set<String> COUNTER_EXAMPLES = Set.of("e", "ec", "ep", "pe", "pz", "t", "w", "zc", "zp");

    private static final int FOLDS = 3;

    private final Languages languages;
    private final LanguagePack pack;
    private final FeatureExtractor extractor;

    LanguageTrainer(Languages languages, LanguagePack pack) {
        this.languages = languages;
        this.pack = pack;
        this.extractor = new FeatureExtractor(pack);
    }

    /**
     * Trains.
     *
     * <p>Heads do not depend on each other and are fitted side by side; their order in the model is fixed.
     *
     * @param trainingSets  posts of this language by authored set; the larger sets are left out in turn to calibrate
     * @param dev           posts of this language that only calibrate
     * @param onHead        is told the name of each head before it is fitted; called from several threads
     */
    LanguageModel train(Map<String, List<LabelledPost>> trainingSets, List<LabelledPost> dev, Consumer<String> onHead) {
        Map<String, List<Findings>> findings = new TreeMap<>();
        trainingSets.forEach((set, posts) ->
                findings.put(set, posts.stream().map(this::findings).toList()));
        Vocabulary vocabulary =
                Vocabulary.of(findings.values().stream().flatMap(List::stream).toList(), MIN_POSTS_PER_FEATURE);
        Map<String, List<Example>> examples = new TreeMap<>();
        trainingSets.forEach((set, posts) -> examples.put(set, examples(posts, vocabulary)));
        List<Example> devExamples = examples(dev, vocabulary);
        List<Head> heads = Recipes.all().parallelStream()
                .map(recipe -> {
                    onHead.accept(recipe.name());
                    return head(recipe, vocabulary, examples, devExamples);
                })
                .toList();
        return new LanguageModel(pack.language(), vocabulary, heads);
    }

    private Findings findings(LabelledPost post) {
        return extractor.findings(languages.prepare(post.text(), null).text());
    }

    private List<Example> examples(List<LabelledPost> posts, Vocabulary vocabulary) {
        return posts.stream()
                .map(post -> new Example(vocabulary.index(findings(post)).vector(), post.labels()))
                .toList();
    }

    private static Head head(
            HeadRecipe recipe, Vocabulary vocabulary, Map<String, List<Example>> sets, List<Example> dev) {
        HeadTrainer trainer = new HeadTrainer(recipe, vocabulary);
        Head head = fitted(
                trainer, recipe, sets.values().stream().flatMap(List::stream).toList());
        HeldOut heldOut = new HeldOut();
        addScores(heldOut, head, recipe, dev);
        for (Set<String> leftOut : folds(sets.keySet())) {
            List<Example> rest = sets.entrySet().stream()
                    .filter(set -> !leftOut.contains(set.getKey()))
                    .flatMap(set -> set.getValue().stream())
                    .toList();
            Head stranger = fitted(trainer, recipe, rest);
            leftOut.forEach(set -> addScores(heldOut, stranger, recipe, sets.getOrDefault(set, List.of())));
        }
        return calibrated(head, recipe, heldOut);
    }

    /**
     * Authors' sets to leave out together. All posts of an author stay together, or the left-out ones would be read by a
     * model that knows their author; few folds, because every one costs a training.
     */
    private static List<Set<String>> folds(Set<String> sets) {
        List<Set<String>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new TreeSet<>());
        }
        int next = 0;
        for (String set : new TreeSet<>(sets)) {
            if (!COUNTER_EXAMPLES.contains(set)) {
                folds.get(next++ % FOLDS).add(set);
            }
        }
        folds.removeIf(fold -> fold.isEmpty() || fold.size() == sets.size());
        return folds;
    }

    private static Head calibrated(Head head, HeadRecipe recipe, HeldOut heldOut) {
        Calibration calibration = CalibrationFit.fit(heldOut, recipe.answers().size());
        double threshold = ThresholdFit.fit(heldOut.calibrated(calibration), recipe.aim());
        return head.calibrated(calibration, threshold);
    }

    private static Head fitted(HeadTrainer trainer, HeadRecipe recipe, List<Example> examples) {
        List<FeatureVector> texts = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (Example example : examples) {
            OptionalInt answer = recipe.answerOf().apply(example.labels());
            if (answer.isPresent()) {
                texts.add(example.vector());
                right.add(answer.getAsInt());
            }
        }
        return trainer.fit(texts, right.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void addScores(HeldOut heldOut, Head head, HeadRecipe recipe, List<Example> examples) {
        for (Example example : examples) {
            recipe.answerOf()
                    .apply(example.labels())
                    .ifPresent(answer -> heldOut.add(head.scores(example.vector()), answer));
        }
    }

    private record Example(FeatureVector vector, Labels labels) {}
}
