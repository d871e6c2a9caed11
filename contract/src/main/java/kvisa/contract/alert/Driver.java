package kvisa.contract.alert;

/**
 * A segment that grew with a spike. Immutable.
 *
 * @param segment  dimension and value, e.g. {@code theme=jobs}, {@code language=zh}, {@code platform=weibo}
 * @param posts    its posts in the peak step
 * @param usual    its usual posts per step
 */
public record Driver(String segment, long posts, double usual) {}
