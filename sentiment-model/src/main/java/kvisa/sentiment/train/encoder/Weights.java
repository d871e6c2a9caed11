package kvisa.sentiment.train.encoder;

import java.util.Map;

/** Looks up weights by name. Stateless. */
final class Weights {

    private Weights() {}

    /** The weights of a name; a name without weights is a mistake in the network's description. */
    static <T> T named(Map<String, T> weights, String name) {
        T found = weights.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the network has no weights " + name);
        }
        return found;
    }
}
