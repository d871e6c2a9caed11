package kvisa.stream.topology;

/**
 * How a streams client keeps its state. Immutable.
 *
 * @param cacheBytes   memory for state not yet written, on the Java heap, at least 0
 * @param memoryBytes  memory for state as it is on disk, outside the heap, shared by all stores of the client
 * @param standbys     copies kept ready on other clients, at least 0
 */
public record StatePlan(long cacheBytes, long memoryBytes, int standbys) {}
