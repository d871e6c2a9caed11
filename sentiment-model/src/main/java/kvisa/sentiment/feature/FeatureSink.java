package kvisa.sentiment.feature;

/** Takes the features of a text one by one, in a fixed order, without a string being made for each. */
interface FeatureSink {

    /**
     * A feature.
     *
     * @param units  holds its name
     * @param from   first unit of the name
     * @param to     unit after the last one
     * @param start  first UTF-16 unit of the normalised text it stands on; {@link Feature#NOWHERE} when it is about the
     *               whole text
     * @param end    unit after the last one
     */
    void take(FeatureFamily family, char[] units, int from, int to, int start, int end);

    /** A feature whose name is at hand as a string. */
    default void take(FeatureFamily family, String name, int start, int end) {
        take(family, name.toCharArray(), 0, name.length(), start, end);
    }
}
