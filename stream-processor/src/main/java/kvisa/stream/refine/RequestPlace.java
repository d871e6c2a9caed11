package kvisa.stream.refine;

/**
 * Where a request stands on its topic. Immutable.
 *
 * @param partition  partition
 * @param offset     offset in it
 */
public record RequestPlace(int partition, long offset) {}
