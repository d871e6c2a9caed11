package kvisa.stream;

import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.stream.refine.SecondTier;
import org.jspecify.annotations.Nullable;

/**
 * The second assessor of the tests: wanted where {@link FakeAssessor} is unsure of the stance, and then reads opposition,
 * for jobs (反对，就业). "stubborn" makes it throw.
 */
public final class SecondReader implements TextAssessor {

    private final FakeAssessor reader;

    public SecondReader(String modelId) {
        this.reader = new FakeAssessor(modelId);
    }

    /** A second tier of this reader. */
    public static SecondTier tier(String modelId) {
        return new SecondTier(modelId, first -> !first.stance().sure(), () -> new SecondReader(modelId));
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        if (text.contains("stubborn")) {
            throw new UnsupportedOperationException("cannot read: " + text);
        }
        return reader.assess(text.replace("unsure", "") + "反对，就业", statedLanguage);
    }

    @Override
    public String modelId() {
        return reader.modelId();
    }
}
