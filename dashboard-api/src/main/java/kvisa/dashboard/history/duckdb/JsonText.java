package kvisa.dashboard.history.duckdb;

import java.nio.charset.StandardCharsets;
import kvisa.contract.codec.JsonCodec;

/** JSON as a database text: what {@link JsonCodec#writeText} wrote, read back. */
final class JsonText {

    private JsonText() {}

    static <T> T read(JsonCodec<T> codec, String json) {
        return codec.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
