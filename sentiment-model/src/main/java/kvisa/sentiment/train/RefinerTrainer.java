package kvisa.sentiment.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.Theme;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Labels;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.encoder.EncoderFiles;
import kvisa.sentiment.encoder.LanguageEncoder;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.model.Questions;
import kvisa.sentiment.refine.Blend;
import kvisa.sentiment.refine.DoubtfulVerdicts;
import kvisa.sentiment.refine.FirstOpinion;
import kvisa.sentiment.refine.KvisaRefiner;
import kvisa.sentiment.refine.LanguageBlend;
import kvisa.sentiment.refine.RefinerModel;

/**
 * Fits what weighs the two readers against each other: a few numbers per question, on the dev posts alone, which neither
 * reader was trained on. Takes seconds, so it follows every training of either reader. Stateless.
 */
public final class RefinerTrainer {

    private RefinerTrainer() {}

    /** What both readers said of a post. */
    @SuppressWarnings("ArrayRecordComponent") // shared within this class only
    private record Read(Labels labels, Assessment first, float[] summary) {}

    /**
     * Fits to encoders and writes {@link RefinerModel#FILE} beside them.
     *
     * @param first   the first reader
     * @param folder  the encoders' files
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public static RefinerModel train(KvisaAssessor first, Path folder) {
        EncoderFiles.Source files = EncoderFiles.in(folder);
        RefinerModel model = fit(first, files, AuthoredCorpus.posts(Split.DEV), AuthoredCorpus.hash(Split.DEV));
        try {
            Files.write(folder.resolve(RefinerModel.FILE), model.write());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(RefinerModel.FILE), e);
        }
        return model;
    }

    /**
     * Puts the shipped encoders into a folder, to be fitted to another first reader.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static void copyShippedEncoders(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : names()) {
                Files.write(folder.resolve(name), EncoderFiles.shipped().bytes(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the shipped encoders to " + folder, e);
        }
    }

    /**
     * Fits to encoders.
     *
     * @param dev   posts neither reader was trained on
     * @param hash  of them
     */
    static RefinerModel fit(KvisaAssessor first, EncoderFiles.Source files, List<LabelledPost> dev, String hash) {
        Languages languages = Languages.shipped();
        LanguageEncoder chinese = EncoderFiles.load(files, Language.ZH);
        LanguageEncoder english = EncoderFiles.load(files, Language.EN);
        RefinerModel weighing = new RefinerModel(
                first.modelId(),
                hash,
                hashes(files),
                blend(languages, first, chinese, dev),
                blend(languages, first, english, dev),
                DoubtfulVerdictsFit.EVERY);
        KvisaRefiner refiner = new KvisaRefiner(languages, first, weighing, chinese, english);
        DoubtfulVerdicts doubtful = DoubtfulVerdictsFit.fit(first, refiner, dev);
        return new RefinerModel(
                weighing.first(),
                weighing.fittedOn(),
                weighing.files(),
                weighing.chinese(),
                weighing.english(),
                doubtful);
    }

    private static Map<String, String> hashes(EncoderFiles.Source files) {
        Map<String, String> hashes = new TreeMap<>();
        for (String name : names()) {
            try {
                hashes.put(name, RefinerModel.sha256(files.bytes(name)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
        return hashes;
    }

    private static List<String> names() {
        return Stream.of(Language.ZH, Language.EN)
                .flatMap(language -> Stream.of(
                        EncoderFiles.network(language),
                        EncoderFiles.vocabulary(language),
                        EncoderFiles.heads(language)))
                .toList();
    }

    private static LanguageBlend blend(
            Languages languages, TextAssessor first, LanguageEncoder encoder, List<LabelledPost> dev) {
        List<Read> posts = dev.parallelStream()
                .filter(post -> post.language() == encoder.language())
                .map(post -> new Read(
                        post.labels(),
                        first.assess(post.text(), null),
                        encoder.read(languages.prepare(post.text(), null).text())
                                .summary()))
                .toList();
        List<Read> relevant =
                posts.stream().filter(post -> post.labels().relevant()).toList();
        List<Read> hostile = posts.stream()
                .filter(post -> post.labels().target() != Target.NONE)
                .toList();
        Blend stance = fit(encoder, Questions.STANCE, posts, FirstOpinion::stance, RefinerTrainer::stance);
        Map<String, Blend> themes = new TreeMap<>();
        HeldOut themeOdds = new HeldOut();
        for (Theme theme : Theme.values()) {
            Function<Assessment, double[]> said = each -> FirstOpinion.theme(each, theme);
            Function<Labels, Integer> right = labels -> labels.themes().contains(theme) ? 1 : 0;
            Blend blend = fit(encoder, Questions.theme(theme), relevant, said, right);
            themes.put(theme.wireName(), blend);
            addOdds(themeOdds, encoder, Questions.theme(theme), relevant, blend, said, right);
        }
        HeldOut stanceOdds = new HeldOut();
        addOdds(stanceOdds, encoder, Questions.STANCE, posts, stance, FirstOpinion::stance, RefinerTrainer::stance);
        return new LanguageBlend(
                stance,
                ThresholdFit.fit(stanceOdds, HeadRecipe.Aim.SURE),
                fit(
                        encoder,
                        Questions.XENOPHOBIA,
                        posts,
                        FirstOpinion::xenophobia,
                        labels -> labels.xenophobia().level()),
                fit(encoder, Questions.RELEVANCE, posts, FirstOpinion::relevance, labels -> labels.relevant() ? 1 : 0),
                fit(
                        encoder,
                        Questions.TARGET,
                        hostile,
                        FirstOpinion::target,
                        labels -> Questions.targets().indexOf(labels.target().wireName())),
                themes,
                ThresholdFit.fit(themeOdds, HeadRecipe.Aim.BEST_F1));
    }

    private static int stance(Labels labels) {
        return Questions.stances().indexOf(labels.stance().wireName());
    }

    private static Blend fit(
            LanguageEncoder encoder,
            String question,
            List<Read> posts,
            Function<Assessment, double[]> said,
            Function<Labels, Integer> right) {
        int answers = encoder.head(question).answers().size();
        // Off-topic posts are few among ours; how many there are elsewhere, the source's filter decides.
        BlendFit fit = question.equals(Questions.RELEVANCE) ? BlendFit.even(answers) : BlendFit.asFrequent(answers);
        for (Read post : posts) {
            fit.add(
                    said.apply(post.first()),
                    encoder.head(question).scores(post.summary()),
                    right.apply(post.labels()));
        }
        return fit.fit();
    }

    private static void addOdds(
            HeldOut odds,
            LanguageEncoder encoder,
            String question,
            List<Read> posts,
            Blend blend,
            Function<Assessment, double[]> said,
            Function<Labels, Integer> right) {
        for (Read post : posts) {
            odds.add(
                    blend.probabilities(
                            said.apply(post.first()), encoder.head(question).scores(post.summary())),
                    right.apply(post.labels()));
        }
    }
}
