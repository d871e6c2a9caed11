package kvisa.sentiment.refine;

import java.util.function.Supplier;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.RefinementPolicy;
import kvisa.contract.assess.TextAssessor;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.encoder.EncoderFiles;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text once, and a second time where the first verdict is doubtful: what a post ends up with in the stream, in one
 * call. The second reader is loaded when the first doubtful text comes. Thread-safe.
 */
public final class CarefulReader implements TextAssessor {

    private final TextAssessor first;
    private final String secondId;
    private final Supplier<? extends TextAssessor> loader;
    private final RefinementPolicy policy;

    private @Nullable TextAssessor second;

    /**
     * A reader of two readers.
     *
     * @param first     fast
     * @param secondId  model id of the second
     * @param loader    loads the second, better one; asked once
     * @param policy    tells when to ask the second
     */
    public CarefulReader(
            TextAssessor first, String secondId, Supplier<? extends TextAssessor> loader, RefinementPolicy policy) {
        this.first = first;
        this.secondId = secondId;
        this.loader = loader;
        this.policy = policy;
    }

    /** The shipped second reader over the shipped first one. */
    public static CarefulReader over(KvisaAssessor first) {
        return over(first, EncoderFiles.shipped());
    }

    /**
     * A second reader of another place over a first one.
     *
     * @param files  {@link RefinerModel#FILE} and the encoders' files
     * @throws java.io.UncheckedIOException if a file is missing or unreadable
     * @throws IllegalArgumentException if a file is not what its name says
     */
    public static CarefulReader over(KvisaAssessor first, EncoderFiles.Source files) {
        RefinerModel model = RefinerModel.in(files);
        return new CarefulReader(first, model.id(), () -> KvisaRefiner.load(first, files), model.doubtful());
    }

    /** The second reader's id, which stands for the first one too; single assessments say which of the two gave them. */
    @Override
    public String modelId() {
        return secondId;
    }

    /** Tells when the second reader is asked. */
    public RefinementPolicy policy() {
        return policy;
    }

    /** The second reader, loaded if it was not. */
    public synchronized TextAssessor second() {
        if (second == null) {
            second = loader.get();
        }
        return second;
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        Assessment verdict = first.assess(text, statedLanguage);
        return policy.wantsRefinement(verdict) ? second().assess(text, statedLanguage) : verdict;
    }
}
