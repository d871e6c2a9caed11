package kvisa.stream.http;

import java.nio.charset.StandardCharsets;

/**
 * What is answered to a request. Immutable.
 *
 * @param status  HTTP status
 * @param type    media type
 * @param body    text
 */
record Answer(int status, String type, String body) {

    private static final String JSON = "application/json";

    static Answer json(int status, String body) {
        return new Answer(status, JSON, body);
    }

    static Answer text(String type, String body) {
        return new Answer(200, type, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
