package kvisa.stream.topology;

import org.jspecify.annotations.Nullable;

/** What a processor has only after {@code init}. */
final class Initialised {

    private Initialised() {}

    static <T> T store(@Nullable T store, String name) {
        if (store == null) {
            throw new IllegalStateException("store " + name + " asked for before init");
        }
        return store;
    }
}
