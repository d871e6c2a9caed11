package kvisa.sentiment.refine;

import java.util.Optional;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.TextAssessor;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.encoder.EncoderFiles;
import kvisa.sentiment.encoder.LanguageEncoder;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.model.Head;
import kvisa.sentiment.model.Questions;
import org.jspecify.annotations.Nullable;

/**
 * Reads posts a second time: the first reader's answer is weighed against that of a fine-tuned sentence encoder.
 * Thread-safe; some tens of texts a second and core.
 *
 * <p>Any text is fine; a text in neither Chinese nor English keeps its first reading.
 */
public final class KvisaRefiner implements TextAssessor {

    private final Languages languages;
    private final TextAssessor first;
    private final String modelId;
    private final SecondOpinion chinese;
    private final SecondOpinion english;

    /**
     * A second reader.
     *
     * @param languages  prepares texts, as for the first reader
     * @param first      the first reader, the one the weights were fitted with
     * @param model      weighs the two
     * @param chinese    reads Chinese
     * @param english    reads English
     */
    public KvisaRefiner(
            Languages languages,
            TextAssessor first,
            RefinerModel model,
            LanguageEncoder chinese,
            LanguageEncoder english) {
        this.languages = languages;
        this.first = first;
        this.modelId = model.id(); // Worked out once: it is a hash of everything.
        this.chinese = new SecondOpinion(chinese, model.chinese());
        this.english = new SecondOpinion(english, model.english());
    }

    /**
     * The shipped second reader over the shipped first one. Loads the encoders: about a second, and 200 MB outside the heap.
     *
     * @throws java.io.UncheckedIOException if a file is missing
     */
    public static KvisaRefiner load(KvisaAssessor first) {
        return load(first, EncoderFiles.shipped());
    }

    /**
     * A second reader with the encoders and weights of another place.
     *
     * @param files  {@link RefinerModel#FILE} and the encoders' files
     * @throws java.io.UncheckedIOException if a file is missing or unreadable
     * @throws IllegalArgumentException if a file is not what its name says, or was fitted for another first reader
     */
    public static KvisaRefiner load(KvisaAssessor first, EncoderFiles.Source files) {
        RefinerModel model = RefinerModel.in(files);
        if (!model.first().equals(first.modelId())) {
            throw new IllegalArgumentException("the second reader was fitted for the first reader " + model.first()
                    + ", found " + first.modelId() + ": run `kvisa train` again");
        }
        return new KvisaRefiner(
                first.languages(),
                first,
                model,
                EncoderFiles.load(files, Language.ZH),
                EncoderFiles.load(files, Language.EN));
    }

    @Override
    public String modelId() {
        return modelId;
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        Assessment before = first.assess(text, statedLanguage);
        PreparedText prepared = languages.prepare(text, statedLanguage);
        Optional<LanguagePack> pack = prepared.pack();
        if (pack.isEmpty()) {
            return renamed(before);
        }
        Naming naming = languages.namesVisa(prepared, text)
                ? Naming.NAMED
                : prepared.mentions().marked() ? Naming.MARKED : Naming.UNMARKED;
        SecondOpinion reader = pack.get().language() == Language.ZH ? chinese : english;
        return reader.read(prepared, before, naming, modelId());
    }

    /**
     * How likely a text is hostile to any group, foreigners or not: what public benchmarks ask. Not part of an assessment.
     *
     * @param language  which encoder reads it
     * @return in [0, 1], not calibrated
     */
    public double offence(String text, Language language) {
        double[] scores = scores(text, language, Questions.OFFENCE);
        return 1 / (1 + StrictMath.exp(scores[0] - scores[1]));
    }

    /**
     * The likeliest stance of a text to a target of any kind: what public benchmarks ask. Not part of an assessment.
     *
     * @param textWithTarget  the target, a colon, the text
     * @param language        which encoder reads it
     */
    public Stance stanceToTarget(String textWithTarget, Language language) {
        return Stance.of(
                Questions.stances().get(Head.likeliest(scores(textWithTarget, language, Questions.ANY_STANCE))));
    }

    private double[] scores(String text, Language language, String question) {
        PreparedText prepared = languages.prepare(text, null);
        return (language == Language.ZH ? chinese : english).scores(prepared.text(), question);
    }

    private Assessment renamed(Assessment before) {
        return new Assessment(
                before.language(),
                before.relevant(),
                before.stance(),
                before.xenophobia(),
                before.themes(),
                before.evidence(),
                modelId());
    }
}
