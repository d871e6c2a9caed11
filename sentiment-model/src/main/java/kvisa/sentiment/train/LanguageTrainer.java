package kvisa.sentiment.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Labels;
import kvisa.sentiment.feature.FeatureExtractor;
import kvisa.sentiment.feature.FeatureFamily;
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
     * <p>Heads do not depend on each other, nor do the folds of a head: they are fitted side by side, and put together in a
     * fixed order.
     *
     * @param trainingSets  posts of this language by authored set; the larger sets are left out in turn to calibrate
     * @param dev           posts of this language that only calibrate
     * @param onHead        is told the name of each head before it is fitted; called from several threads
     */
    LanguageModel train(Map<String, List<LabelledPost>> trainingSets, List<LabelledPost> dev, Consumer<String> onHead) {
        Map<String, List<Findings>> findings = new TreeMap<>();
        trainingSets.forEach((set, posts) -> findings.put(set, findings(posts)));
        Vocabulary vocabulary =
                Vocabulary.of(findings.values().stream().flatMap(List::stream).toList(), MIN_POSTS_PER_FEATURE);
        Map<String, List<Example>> examples = new TreeMap<>();
        // A text's findings are large, so each set's are let go as soon as they are indexed.
        trainingSets.forEach((set, posts) ->
                examples.put(set, examples(posts, Objects.requireNonNull(findings.remove(set)), vocabulary)));
        List<Example> devExamples = examples(dev, findings(dev), vocabulary);
        Map<Map<FeatureFamily, Double>, ScaledTexts> scaled = new HashMap<>();
        for (HeadRecipe recipe : Recipes.all()) {
            scaled.computeIfAbsent(recipe.families(), families -> new ScaledTexts(vocabulary, families));
        }
        List<Head> heads = Recipes.all().parallelStream()
                .map(recipe -> {
                    onHead.accept(recipe.name());
                    HeadTrainer trainer =
                            new HeadTrainer(recipe, Objects.requireNonNull(scaled.get(recipe.families())));
                    return head(trainer, recipe, examples, devExamples);
                })
                .toList();
        return new LanguageModel(pack.language(), vocabulary, heads);
    }

    private List<Findings> findings(List<LabelledPost> posts) {
        return posts.parallelStream()
                .map(post ->
                        extractor.findings(languages.prepare(post.text(), null).text()))
                .toList();
    }

    private static List<Example> examples(List<LabelledPost> posts, List<Findings> findings, Vocabulary vocabulary) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            FeatureVector vector = vocabulary.index(findings.get(i)).vector();
            examples.add(new Example(vector, posts.get(i).labels()));
        }
        return examples;
    }

    private static Head head(
            HeadTrainer trainer, HeadRecipe recipe, Map<String, List<Example>> sets, List<Example> dev) {
        List<Set<String>> leftOut = new ArrayList<>();
        leftOut.add(Set.of());
        leftOut.addAll(folds(sets.keySet()));
        List<Head> heads = leftOut.parallelStream()
                .map(absent -> fitted(trainer, recipe, without(absent, sets)))
                .toList();
        Head head = heads.get(0);
        HeldOut heldOut = new HeldOut();
        addScores(heldOut, head, recipe, dev);
        for (int fold = 1; fold < heads.size(); fold++) {
            for (String set : leftOut.get(fold)) {
                addScores(heldOut, heads.get(fold), recipe, sets.getOrDefault(set, List.of()));
            }
        }
        return calibrated(head, recipe, heldOut);
    }

    private static List<Example> without(Set<String> absent, Map<String, List<Example>> sets) {
        return sets.entrySet().stream()
                .filter(set -> !absent.contains(set.getKey()))
                .flatMap(set -> set.getValue().stream())
                .toList();
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
