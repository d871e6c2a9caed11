package kvisa.sentiment.model;

/**
 * What a model was made from; the file {@code model.json} beside the weights. Immutable.
 *
 * @param recipe             version of the training recipe
 * @param normaliserVersion  of the text normaliser it was trained with; another one would see other features
 * @param trainedOn          SHA-256 of the posts the weights were fitted on
 * @param calibratedOn       SHA-256 of the dev posts
 * @param trainingPosts      number of posts the weights were fitted on
 */
public record ModelHeader(
        int recipe, int normaliserVersion, String trainedOn, String calibratedOn, int trainingPosts) {}
