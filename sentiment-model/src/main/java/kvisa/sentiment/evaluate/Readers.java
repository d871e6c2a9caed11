package kvisa.sentiment.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.RefinementPolicy;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.TextAssessor;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.baseline.CoreNlpBaseline;
import kvisa.sentiment.baseline.HanlpBaseline;
import kvisa.sentiment.baseline.KeywordAssessor;
import kvisa.sentiment.baseline.MajorityAssessor;
import kvisa.sentiment.baseline.NgramAssessor;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.refine.CarefulReader;
import kvisa.sentiment.refine.KvisaRefiner;
import kvisa.sentiment.refine.RefinerModel;
import kvisa.sentiment.text.corenlp.CoreNlpSentiment;

/**
 * The readers that are measured side by side; the first one is the one whose mistakes are shown and whose aims are
 * checked. Each remembers what it said of a text, so that a text is read once however many figures need it. Thread-safe.
 */
public final class Readers {

    /** First reading and, where the policy wants it, the second. */
    public static final String BOTH = "both";

    /** Every post read twice. */
    public static final String ALL_TWICE = "all twice";

    /** First readings only. */
    public static final String FIRST = "tier 1";

    private static final String ENCODERS = "/kvisa/sentiment/encoder/";

    private final List<Reader> readers;
    private final Languages languages;
    private final Optional<GeneralReader> general;

    private Readers(List<Reader> readers, Languages languages, Optional<GeneralReader> general) {
        if (readers.isEmpty()) {
            throw new IllegalArgumentException("no reader to evaluate");
        }
        this.languages = languages;
        this.readers = List.copyOf(readers);
        this.general = general;
    }

    /**
     * Any readers.
     *
     * @param readers    the principal one first
     * @param languages  find the posts that name peoples
     */
    public static Readers of(List<Reader> readers, Languages languages) {
        List<Reader> once = readers.stream()
                .map(each -> new Reader(each.name(), new RememberingAssessor(each.assessor())))
                .toList();
        return new Readers(once, languages, Optional.empty());
    }

    /** These readers, with one that answers the public benchmarks. */
    Readers with(GeneralReader answers) {
        return new Readers(readers, languages, Optional.of(answers));
    }

    /** One reader and the baselines. Trains the n-gram baseline, some seconds. */
    public static Readers withBaselines(TextAssessor first, Languages languages) {
        List<Reader> readers = new ArrayList<>();
        readers.add(new Reader(FIRST, first));
        readers.addAll(baselines(languages));
        return of(readers, languages);
    }

    /**
     * Both tiers and the baselines.
     *
     * @param second   the second reader
     * @param policy   which first verdicts are read again
     * @param general  answers the public benchmarks
     */
    public static Readers withBaselines(
            TextAssessor first,
            TextAssessor second,
            RefinementPolicy policy,
            GeneralReader general,
            Languages languages) {
        TextAssessor firstOnce = new RememberingAssessor(first);
        TextAssessor secondOnce = new RememberingAssessor(second);
        List<Reader> readers = new ArrayList<>();
        String names = first.modelId() + " + " + second.modelId();
        readers.add(new Reader(BOTH, new CarefulReader(firstOnce, names, () -> secondOnce, policy)));
        readers.add(new Reader(ALL_TWICE, secondOnce));
        readers.add(new Reader(FIRST, firstOnce));
        readers.addAll(baselines(languages));
        return of(readers, languages).with(general);
    }

    /**
     * The shipped second reader over a first one, and the baselines; without the second one when this build ships none. The
     * one place where the shipped second reader enters the evaluation.
     *
     * @throws IllegalArgumentException if the shipped second reader was fitted for another first reader
     */
    public static Readers shipped(KvisaAssessor first) {
        Languages languages = first.languages();
        if (Readers.class.getResource(ENCODERS + RefinerModel.FILE) == null) {
            return withBaselines(first, languages);
        }
        KvisaRefiner second = KvisaRefiner.load(first);
        return withBaselines(first, second, RefinerModel.shipped().doubtful(), general(second), languages);
    }

    private static GeneralReader general(KvisaRefiner refiner) {
        return new GeneralReader() {
            @Override
            public double offence(String text, Language language) {
                return refiner.offence(text, language);
            }

            @Override
            public Stance stanceToTarget(String textWithTarget, Language language) {
                return refiner.stanceToTarget(textWithTarget, language);
            }
        };
    }

    private static List<Reader> baselines(Languages languages) {
        List<LabelledPost> training = AuthoredCorpus.posts(Split.TRAIN);
        List<Reader> baselines = new ArrayList<>(List.of(
                new Reader("keywords", new KeywordAssessor(languages)),
                new Reader("majority", new MajorityAssessor(training)),
                new Reader("n-grams", NgramAssessor.train(training)),
                new Reader("HanLP", new HanlpBaseline(training))));
        if (CoreNlpSentiment.isAvailable()) {
            baselines.add(new Reader("CoreNLP sentiment", new CoreNlpBaseline()));
        }
        return baselines;
    }

    /** All of them, the principal one first. */
    public List<Reader> all() {
        return readers;
    }

    /** The one whose mistakes are shown and whose aims are checked. */
    public Reader principal() {
        return readers.get(0);
    }

    Languages languages() {
        return languages;
    }

    /** Answers the public benchmarks; empty without a second reader. */
    public Optional<GeneralReader> general() {
        return general;
    }
}
