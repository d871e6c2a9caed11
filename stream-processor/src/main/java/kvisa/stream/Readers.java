package kvisa.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.settings.Settings;
import kvisa.sentiment.KvisaAssessor;
import kvisa.sentiment.encoder.EncoderFiles;
import kvisa.sentiment.refine.CarefulReader;
import kvisa.sentiment.refine.RefinerModel;
import kvisa.stream.guard.GuardedAssessor;
import kvisa.stream.guard.Limits;
import kvisa.stream.refine.SecondTier;

/**
 * The two readers of one model. Thread-safe.
 *
 * @param first    fast
 * @param careful  both together, where there is a second one
 */
public record Readers(KvisaAssessor first, Optional<CarefulReader> careful) {

    /**
     * The readers of a model.
     *
     * @param folder  as {@code kvisa train} writes it; it may hold a first reader alone, because the shipped second one was not
     *                fitted to it. The empty path is the shipped model
     * @throws java.io.UncheckedIOException if a file is missing or unreadable
     * @throws IllegalArgumentException if a file is not what its name says
     */
    public static Readers in(Path folder) {
        if (folder.toString().isEmpty()) {
            KvisaAssessor shipped = KvisaAssessor.load();
            return new Readers(shipped, Optional.of(CarefulReader.over(shipped)));
        }
        KvisaAssessor first = KvisaAssessor.load(folder);
        return new Readers(
                first,
                Files.exists(folder.resolve(RefinerModel.FILE))
                        ? Optional.of(CarefulReader.over(first, EncoderFiles.in(folder)))
                        : Optional.empty());
    }

    /** What a text ends up with in the stream, in one call. */
    public TextAssessor asInTheStream() {
        return careful.isPresent() ? careful.get() : first;
    }

    /**
     * The same for requests of strangers: in bounded time, that of a second reading where there is one. It has analysers of its
     * own, so that what hangs here leaves those of the stream alone.
     *
     * @param settings  must hold {@link StreamProcessorSettings}
     */
    public TextAssessor forRequests(Settings settings) {
        Duration limit = settings.get(
                careful.isPresent() ? StreamProcessorSettings.REFINE_TEXT_LIMIT : StreamProcessorSettings.TEXT_LIMIT);
        return new GuardedAssessor(asInTheStream(), Limits.ofText(limit));
    }

    /** The second one, loaded when it is first needed. */
    public SecondTier second() {
        return careful.map(reader -> new SecondTier(reader.modelId(), reader.policy(), reader::second))
                .orElseGet(SecondTier::none);
    }
}
