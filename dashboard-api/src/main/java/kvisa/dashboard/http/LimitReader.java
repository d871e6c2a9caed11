package kvisa.dashboard.http;

/** Reads how many entries of a list are wanted. */
final class LimitReader {

    private LimitReader() {}

    /** Reads the parameter {@code limit}, a whole number from 1 to {@code most}. */
    static int read(QueryReader query, int usual, int most) {
        return query.value("limit", "a whole number from 1 to " + most, text -> limit(text, most))
                .orElse(usual);
    }

    private static int limit(String text, int most) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("out of range");
        }
        return limit;
    }
}
