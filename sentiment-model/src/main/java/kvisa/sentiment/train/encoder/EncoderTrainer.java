package kvisa.sentiment.train.encoder;

import ai.djl.engine.Engine;
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
 * Fine-tunes the encoders: one network per language learns all questions at once, first from the public sets mixed with the
 * authored posts, then from the authored posts with a few public texts against forgetting. Stateless.
 *
 * <p>Needs DJL with PyTorch on the class path. Equal posts, sets and processor give equal bytes: orders come from a seeded
 * generator, dropout from the engine's, and PyTorch's sums on the CPU do not depend on timing for a fixed number of
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
        List<String> vocabulary = base.vocabulary();
        WordPiece wordPiece = new WordPiece(vocabulary, base.stripAccents());
        Random random = new Random(SEED);
        List<PreparedLesson> authored = prepared(authored(base.language()), languages, wordPiece);
        List<PreparedLesson> others =
                prepared(publicLessons(base.language(), publicSets, random, recipe), languages, wordPiece);
        OnnxFile network = new OnnxFile(base.network());
        Engine.getInstance().setRandomSeed(SEED);
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Bert bert = new Bert(manager, network.weights(), base.heads());
            TaskHeads heads = new TaskHeads(manager, 2 * bert.width(), random);
            FineTuning tuning = new FineTuning(manager, bert, heads, random);
            for (Course course : recipe.courses()) {
                tuning.run(course, authored, others, (step, done) -> progress.step(base.language() + " " + step, done));
            }
            write(base.language(), outDir, network, vocabulary, tuning.learned());
        }
    }

    private static List<Lesson> authored(Language language) {
        return TrainingPosts.kept().values().stream()
                .flatMap(List::stream)
                .filter(post -> post.language() == language)
                .map(Lesson::of)
                .toList();
    }

    private static List<Lesson> publicLessons(Language language, Path folder, Random random, EncoderRecipe recipe) {
        PublicSets sets = new PublicSets(folder);
        List<Lesson> stances = new ArrayList<>();
        sets.stances(language)
                .forEach(row -> stances.add(Lesson.of(
                        row.withTarget(),
                        Task.ANY_STANCE,
                        Questions.stances().indexOf(row.stance().wireName()))));
        List<Lesson> lessons = new ArrayList<>();
        sets.offences(language).forEach(row -> lessons.add(Lesson.of(row.text(), Task.OFFENCE, row.hostile() ? 1 : 0)));
        Collections.shuffle(stances, random);
        lessons.addAll(stances.subList(0, Math.min(stances.size(), recipe.stanceRows())));
        Collections.shuffle(lessons, random);
        return lessons;
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

    private static void write(
            Language language, Path outDir, OnnxFile network, List<String> vocabulary, Map<String, Tensor> learned) {
        Map<String, Tensor> encoder = new TreeMap<>(learned);
        encoder.keySet().removeIf(name -> name.startsWith(TaskHeads.PREFIX));
        try {
            Files.createDirectories(outDir);
            Files.write(outDir.resolve(EncoderFiles.network(language)), network.with(encoder));
            Files.writeString(
                    outDir.resolve(EncoderFiles.vocabulary(language)),
                    String.join("\n", vocabulary) + "\n",
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
