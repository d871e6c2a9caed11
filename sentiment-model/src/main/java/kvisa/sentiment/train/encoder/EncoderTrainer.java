package kvisa.sentiment.train.encoder;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Theme;
import kvisa.sentiment.corpus.GroupHostility;
import kvisa.sentiment.corpus.PublicSets;
import kvisa.sentiment.encoder.DenseHead;
import kvisa.sentiment.encoder.EncoderFiles;
import kvisa.sentiment.encoder.HeadsFile;
import kvisa.sentiment.encoder.LanguageEncoder;
import kvisa.sentiment.encoder.WordPiece;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.model.Questions;
import kvisa.sentiment.train.ProgressListener;
import kvisa.sentiment.train.TrainingPosts;

/**
 * Fine-tunes the encoders: one network per language learns all questions at once, first from the public sets, then, several
 * times over, from the authored posts with a few public texts against forgetting; the mean of those times is kept. Stateless.
 *
 * <p>Needs DJL with PyTorch on the class path. Equal posts, sets and processor give equal bytes: orders and dropout come
 * from seeded generators, and PyTorch's sums on the CPU do not depend on timing for a fixed number of
 * threads.
 */
public final class EncoderTrainer {

    private static final int SEED = 20_251_001;

    private EncoderTrainer() {}

    /**
     * Trains both encoders and writes their files.
     *
     * @param publicSets  folder of the public sets; those absent are not learned from, and the result is another one
     * @param outDir      made if absent, files in it are replaced
     * @param progress    is told the steps
     * @throws UncheckedIOException if a folder cannot be read or written
     */
    public static void train(Path publicSets, Path outDir, ProgressListener progress) {
        Languages languages = Languages.shipped();
        for (BaseEncoder base : List.of(BaseEncoder.CHINESE, BaseEncoder.ENGLISH)) {
            train(base, EncoderRecipe.shipped(), languages, publicSets, outDir, progress);
        }
    }

    static void train(
            BaseEncoder base,
            EncoderRecipe recipe,
            Languages languages,
            Path publicSets,
            Path outDir,
            ProgressListener progress) {
        OnnxFile network = new OnnxFile(base.network());
        Material material = material(base, recipe, languages, publicSets);
        Map<String, Tensor> broad = broad(base, recipe, network, material, progress);
        List<Map<String, Tensor>> narrow = new ArrayList<>();
        for (int run = 0; run < recipe.narrowRuns(); run++) {
            narrow.add(narrow(base, recipe, run, network, broad, material, progress));
        }
        write(base, outDir, network, mean(narrow));
    }

    /** What one encoder learns from. */
    record Material(List<PreparedLesson> authored, List<PreparedLesson> others) {}

    static Material material(BaseEncoder base, EncoderRecipe recipe, Languages languages, Path publicSets) {
        WordPiece wordPiece = new WordPiece(base.vocabulary(), base.stripAccents());
        return new Material(
                prepared(authored(base.language()), languages, wordPiece),
                prepared(publicLessons(base.language(), publicSets, recipe), languages, wordPiece));
    }

    /** What is learned from the public sets, by name. */
    static Map<String, Tensor> broad(
            BaseEncoder base, EncoderRecipe recipe, OnnxFile network, Material material, ProgressListener progress) {
        Map<String, Tensor> published = new TreeMap<>(network.weights());
        int width =
                (int) Weights.named(published, "embeddings.LayerNorm.weight").shape()[0];
        published.putAll(TaskHeads.fresh(2 * width, new Random(SEED)));
        return learn(base, recipe.broad(), SEED, published, material, progress);
    }

    /**
     * What is learned from the authored posts after that, by name.
     *
     * @param run  counts from 0; each has orders of its own
     */
    static Map<String, Tensor> narrow(
            BaseEncoder base,
            EncoderRecipe recipe,
            int run,
            OnnxFile network,
            Map<String, Tensor> broad,
            Material material,
            ProgressListener progress) {
        Map<String, Tensor> before = new TreeMap<>(network.weights());
        before.putAll(broad);
        return learn(base, recipe.narrow(), SEED + 1 + run, before, material, progress);
    }

    private static Map<String, Tensor> learn(
            BaseEncoder base,
            Course course,
            int seed,
            Map<String, Tensor> before,
            Material material,
            ProgressListener progress) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Bert bert = new Bert(manager, before, base.heads());
            TaskHeads heads = new TaskHeads(manager, before);
            FineTuning tuning = new FineTuning(manager, bert, heads, seed);
            tuning.run(
                    course,
                    material.authored(),
                    material.others(),
                    (step, done) -> progress.step(base.language() + " " + step, done));
            return tuning.learned();
        }
    }

    /** The mean of weights that were learned from the same beginning. */
    static Map<String, Tensor> mean(List<Map<String, Tensor>> runs) {
        Map<String, Tensor> mean = new TreeMap<>();
        runs.get(0).forEach((name, first) -> {
            float[] values = new float[first.values().length];
            for (int i = 0; i < values.length; i++) {
                double sum = 0;
                for (Map<String, Tensor> run : runs) {
                    sum += Weights.named(run, name).values()[i];
                }
                values[i] = (float) (sum / runs.size());
            }
            mean.put(name, new Tensor(first.shape(), values));
        });
        return mean;
    }

    private static List<Lesson> authored(Language language) {
        List<Lesson> lessons = new ArrayList<>();
        TrainingPosts.kept().values().stream()
                .flatMap(List::stream)
                .filter(post -> post.language() == language)
                .forEach(post -> lessons.add(Lesson.of(post)));
        GroupHostility.sentences(language).forEach(sentence -> lessons.add(lesson(sentence)));
        return lessons;
    }

    private static Lesson lesson(PublicSets.Offence row) {
        return Lesson.of(row.text(), Task.OFFENCE, row.hostile() ? 1 : 0);
    }

    private static List<Lesson> publicLessons(Language language, Path folder, EncoderRecipe recipe) {
        PublicSets sets = new PublicSets(folder);
        List<Lesson> stances = new ArrayList<>();
        sets.stances(language)
                .forEach(row -> stances.add(Lesson.of(
                        row.withTarget(),
                        Task.ANY_STANCE,
                        Questions.stances().indexOf(row.stance().wireName()))));
        List<Lesson> offences = new ArrayList<>();
        sets.offences(language).forEach(row -> offences.add(lesson(row)));
        Random random = new Random(SEED);
        List<Lesson> lessons = new ArrayList<>(some(offences, recipe.offenceRows(), random));
        List<Lesson> chosen = some(stances, recipe.stanceRows(), random);
        for (int round = 0; round < recipe.stanceRounds(); round++) {
            lessons.addAll(chosen);
        }
        Collections.shuffle(lessons, random);
        return lessons;
    }

    private static List<Lesson> some(List<Lesson> lessons, int most, Random random) {
        Collections.shuffle(lessons, random);
        return lessons.subList(0, Math.min(lessons.size(), most));
    }

    private static List<PreparedLesson> prepared(List<Lesson> lessons, Languages languages, WordPiece wordPiece) {
        return lessons.parallelStream()
                .map(lesson -> new PreparedLesson(
                        lesson,
                        wordPiece
                                .cut(languages.prepare(lesson.text(), null).text(), LanguageEncoder.ROOM)
                                .ids()))
                .toList();
    }

    static void write(BaseEncoder base, Path outDir, OnnxFile network, Map<String, Tensor> learned) {
        Language language = base.language();
        Map<String, Tensor> encoder = new TreeMap<>(learned);
        encoder.keySet().removeIf(name -> name.startsWith(TaskHeads.PREFIX));
        try {
            Files.createDirectories(outDir);
            Files.write(outDir.resolve(EncoderFiles.network(language)), network.with(encoder));
            Files.writeString(
                    outDir.resolve(EncoderFiles.vocabulary(language)),
                    String.join("\n", base.vocabulary()) + "\n",
                    StandardCharsets.UTF_8);
            Files.write(outDir.resolve(EncoderFiles.heads(language)), HeadsFile.write(heads(learned)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the " + language + " encoder to " + outDir, e);
        }
    }

    private static List<DenseHead> heads(Map<String, Tensor> learned) {
        List<DenseHead> heads = new ArrayList<>();
        for (Task task : Task.values()) {
            Tensor weights = Weights.named(learned, TaskHeads.PREFIX + task.question() + ".weight");
            Tensor biases = Weights.named(learned, TaskHeads.PREFIX + task.question() + ".bias");
            int answers = task.answers().size();
            float[][] rows = new float[answers][];
            for (int answer = 0; answer < answers; answer++) {
                rows[answer] = column(weights, answer);
            }
            heads.add(new DenseHead(
                    task.question(), task.answers(), rows, biases.values().clone()));
        }
        Tensor themes = Weights.named(learned, TaskHeads.PREFIX + TaskHeads.THEMES + ".weight");
        Tensor biases = Weights.named(learned, TaskHeads.PREFIX + TaskHeads.THEMES + ".bias");
        List<Theme> all = List.of(Theme.values());
        for (int theme = 0; theme < all.size(); theme++) {
            float[] yes = column(themes, theme);
            float[] bias = {0, biases.values()[theme]};
            heads.add(new DenseHead(
                    Questions.theme(all.get(theme)),
                    Questions.NO_YES,
                    new float[][] {new float[yes.length], yes},
                    bias));
        }
        return heads;
    }

    private static float[] column(Tensor matrix, int column) {
        int columns = (int) matrix.shape()[1];
        float[] values = new float[(int) matrix.shape()[0]];
        for (int row = 0; row < values.length; row++) {
            values[row] = matrix.values()[row * columns + column];
        }
        return values;
    }
}
