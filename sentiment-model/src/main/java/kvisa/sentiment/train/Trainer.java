package kvisa.sentiment.train;

import de.bwaldvogel.liblinear.Linear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import kvisa.contract.assess.Language;
import kvisa.contract.codec.Codecs;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.DatasetManifest;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.NearDuplicates;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.model.KvisaModel;
import kvisa.sentiment.model.LanguageModel;
import kvisa.sentiment.model.ModelFile;
import kvisa.sentiment.model.ModelHeader;
import kvisa.sentiment.text.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model from the authored posts. Running it again on the same build gives the same bytes; the shipped model is
 * what it gave.
 */
public final class Trainer {

    private Trainer() {}

    /**
     * Trains both languages and writes the model.
     *
     * <p>The shipped recipe uses the authored posts alone: no public set made it better on the dev posts, see
     * docs/decisions/0004-tier1-linear-model.md. A folder of public sets is checked against the dataset manifest and
     * reported in the summary; it does not change the model.
     *
     * @param publicSets  the user's folder of public sets, null for none
     * @param outDir      folder for the model files; made if absent, files in it are replaced
     * @param progress    is told the steps; called from several threads
     * @throws UncheckedIOException if a folder cannot be read or written
     */
    public static TrainingSummary train(@Nullable Path publicSets, Path outDir, ProgressListener progress) {
        List<String> found =
                publicSets == null ? List.of() : DatasetManifest.shipped().check(publicSets);
        Map<String, List<LabelledPost>> sets = new TreeMap<>();
        Split.TRAIN.sets().forEach(set -> sets.put(set, AuthoredCorpus.posts(set)));
        return train(sets, AuthoredCorpus.posts(Split.DEV), outDir, progress).with(found);
    }

    /**
     * Trains on the given posts instead.
     *
     * @param sets  training posts by set
     * @param dev   posts that only calibrate
     */
    static TrainingSummary train(
            Map<String, List<LabelledPost>> sets, List<LabelledPost> dev, Path outDir, ProgressListener progress) {
        Linear.disableDebugOutput();
        List<String> dropped = new ArrayList<>();
        Map<String, List<LabelledPost>> kept = withoutNearDuplicates(sets, dropped);
        Languages languages = Languages.shipped();
        List<TrainingSummary.LanguageSummary> summaries = new ArrayList<>();
        summaries.add(trainOne(languages, languages.chinese(), kept, dev, outDir, progress, 0));
        summaries.add(trainOne(languages, languages.english(), kept, dev, outDir, progress, 0.5));
        writeHeader(outDir, kept.values());
        progress.step("done", 1);
        return new TrainingSummary(KvisaModel.in(outDir).id(), summaries, dropped, List.of());
    }

    private static Map<String, List<LabelledPost>> withoutNearDuplicates(
            Map<String, List<LabelledPost>> sets, List<String> dropped) {
        NearDuplicates known = new NearDuplicates(AuthoredCorpus.heldBack());
        Map<String, List<LabelledPost>> kept = new TreeMap<>();
        sets.forEach((set, posts) -> {
            kept.put(
                    set,
                    posts.stream().filter(post -> !known.resemblesKnown(post)).toList());
            posts.stream().filter(known::resemblesKnown).map(LabelledPost::id).forEach(dropped::add);
        });
        return kept;
    }

    private static TrainingSummary.LanguageSummary trainOne(
            Languages languages,
            LanguagePack pack,
            Map<String, List<LabelledPost>> sets,
            List<LabelledPost> dev,
            Path outDir,
            ProgressListener progress,
            double done) {
        Language language = pack.language();
        Map<String, List<LabelledPost>> own = new TreeMap<>();
        sets.forEach((set, posts) -> own.put(set, in(language, posts)));
        own.values().removeIf(List::isEmpty);
        int heads = Recipes.all().size();
        AtomicInteger fitted = new AtomicInteger();
        LanguageModel model = new LanguageTrainer(languages, pack)
                .train(
                        own,
                        in(language, dev),
                        head -> progress.step(language + " " + head, done + 0.5 * fitted.getAndIncrement() / heads));
        byte[] bytes = ModelFile.write(model);
        write(outDir, KvisaModel.weightsFile(language), bytes);
        int posts = own.values().stream().mapToInt(List::size).sum();
        return new TrainingSummary.LanguageSummary(
                language, posts, model.vocabulary().size(), bytes.length);
    }

    private static List<LabelledPost> in(Language language, List<LabelledPost> posts) {
        return posts.stream().filter(post -> post.language() == language).toList();
    }

    private static void writeHeader(Path outDir, Collection<List<LabelledPost>> sets) {
        ModelHeader header = new ModelHeader(
                Recipes.VERSION,
                TextNormalizer.VERSION,
                AuthoredCorpus.hash(Split.TRAIN),
                AuthoredCorpus.hash(Split.DEV),
                sets.stream().mapToInt(List::size).sum());
        String json = Codecs.mapper().valueToTree(header) + "\n";
        write(outDir, KvisaModel.HEADER_FILE, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path outDir, String name, byte[] bytes) {
        try {
            Files.createDirectories(outDir);
            Files.write(outDir.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + outDir.resolve(name), e);
        }
    }
}
