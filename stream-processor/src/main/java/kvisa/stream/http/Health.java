package kvisa.stream.http;

/** How a part of the product is. Implementations are thread-safe. */
public interface Health {

    /** Whether it does its work, or is about to. */
    boolean isHealthy();

    /** Its state in one word. */
    String state();
}
