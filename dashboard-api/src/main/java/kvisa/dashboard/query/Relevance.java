package kvisa.dashboard.query;

/** Which posts a request speaks of, by whether the model finds them to be about the K-visa. */
public enum Relevance {
    /** Only those about it. */
    ON_TOPIC,

    /** Only those not about it. */
    OFF_TOPIC,

    /** All. */
    ANY
}
