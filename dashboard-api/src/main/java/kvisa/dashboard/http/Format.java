package kvisa.dashboard.http;

import kvisa.contract.wire.WireName;

/** How an answer is written. */
enum Format {
    /** JSON, the default. */
    JSON,

    /** Comma-separated values. */
    CSV;

    /** Reads the parameter {@code format}. */
    static Format read(QueryReader query) {
        return query.value("format", "json or csv", text -> WireName.constant(Format.class, "format", text))
                .orElse(JSON);
    }
}
