package kvisa.sentiment.train;

import java.util.List;
import kvisa.contract.assess.Language;

/**
 * What a training run made. Immutable.
 *
 * @param modelId     the model's name
 * @param perLanguage one entry per language
 * @param dropped     ids of training posts left out because they resemble a dev or test post
 * @param publicSets  public files found in the user's folder, with what became of each; empty when no folder was given
 */
public record TrainingSummary(
        String modelId, List<LanguageSummary> perLanguage, List<String> dropped, List<String> publicSets) {

    public TrainingSummary {
        perLanguage = List.copyOf(perLanguage);
        dropped = List.copyOf(dropped);
        publicSets = List.copyOf(publicSets);
    }

    /** This summary with what became of the public files. */
    TrainingSummary with(List<String> foundPublicSets) {
        return new TrainingSummary(modelId, perLanguage, dropped, foundPublicSets);
    }

    /**
     * One language's part.
     *
     * @param language  which
     * @param posts     posts the weights were fitted on
     * @param features  size of the vocabulary
     * @param bytes     size of the weights file
     */
    public record LanguageSummary(Language language, int posts, int features, int bytes) {}
}
