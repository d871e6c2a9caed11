package kvisa.sentiment;

import java.nio.file.Path;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.sentiment.baseline.KeywordAssessor;
import kvisa.sentiment.language.Languages;
import org.jspecify.annotations.Nullable;

/** Reads posts about the K-visa. Thread-safe; make one per JVM. */
public final class KvisaAssessor implements TextAssessor {

    private final TextAssessor reader;

    private KvisaAssessor(TextAssessor reader) {
        this.reader = reader;
    }

    /** The shipped reader. */
    public static KvisaAssessor load() {
        return new KvisaAssessor(new KeywordAssessor(Languages.shipped()));
    }

    /** The reader in a folder. */
    public static KvisaAssessor load(Path modelDir) {
        return load();
    }

    @Override
    public String modelId() {
        return reader.modelId();
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        return reader.assess(text, statedLanguage);
    }
}
