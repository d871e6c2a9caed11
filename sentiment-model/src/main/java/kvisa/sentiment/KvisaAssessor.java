package kvisa.sentiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.language.Languages;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.model.KvisaModel;
import org.jspecify.annotations.Nullable;

/**
 * Reads posts about the K-visa with the linear models. Thread-safe; make one per JVM.
 *
 * <p>Any text is fine. At most {@link kvisa.sentiment.text.TextNormalizer#MAX_CODE_POINTS} code points are read. A text in
 * neither Chinese nor English (emoji, another language, nothing) is neutral and not sure; it is relevant only if it names
 * the visa.
 */
public final class KvisaAssessor implements TextAssessor {

    private static final StanceReading UNREAD_STANCE =
            new StanceReading(Stance.NEUTRAL, new StanceProbabilities(0.3333, 0.3333, 0.3334), false);

    private static final XenophobiaReading UNREAD_XENOPHOBIA =
            new XenophobiaReading(XenophobiaLevel.NONE, List.of(1.0, 0.0, 0.0), Target.NONE);

    private final Languages languages;
    private final String modelId;
    private final LanguageReader chinese;
    private final LanguageReader english;

    /**
     * An assessor of the given parts.
     *
     * @param languages  prepares texts
     * @param model      weighs them
     */
    public KvisaAssessor(Languages languages, KvisaModel model) {
        this.languages = languages;
        this.modelId = model.id();
        this.chinese = new LanguageReader(languages.chinese(), model.chinese());
        this.english = new LanguageReader(languages.english(), model.english());
    }

    /** The assessor with the shipped model. */
    public static KvisaAssessor load() {
        return new KvisaAssessor(Languages.shipped(), KvisaModel.shipped());
    }

    /**
     * An assessor with the model in a folder.
     *
     * @throws java.io.UncheckedIOException if a file is missing or unreadable
     * @throws IllegalArgumentException if a file is no model, or was trained with another normaliser
     */
    public static KvisaAssessor load(Path modelDir) {
        return new KvisaAssessor(Languages.shipped(), KvisaModel.in(modelDir));
    }

    /** What prepares its texts: whoever reads them again prepares them alike. */
    public Languages languages() {
        return languages;
    }

    @Override
    public String modelId() {
        return modelId;
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        PreparedText prepared = languages.prepare(text, statedLanguage);
        boolean named = languages.namesVisa(prepared, text);
        Optional<LanguageReader> reader = prepared.pack().map(this::readerFor);
        return reader.isPresent() ? reader.get().read(prepared, named, modelId) : unread(prepared.language(), named);
    }

    private LanguageReader readerFor(LanguagePack pack) {
        return pack.language() == Language.ZH ? chinese : english;
    }

    private Assessment unread(Language language, boolean named) {
        return new Assessment(language, named, UNREAD_STANCE, UNREAD_XENOPHOBIA, List.of(), List.of(), modelId);
    }
}
