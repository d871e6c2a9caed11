package kvisa.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import kvisa.contract.reject.RejectedRecord.Place;

/** Streams files with one JSON object per line; blank lines are no records. Holds one line at a time. */
public final class JsonLines {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JsonLines() {}

    /**
     * Reads every line.
     *
     * @throws IOException if the bytes cannot be had
     */
    public static void read(UnitInput input, RecordMapper mapper, Consumer<Reading> out) throws IOException {
        try (InputStream in = input.open()) {
            LineCutter lines = new LineCutter(in);
            while (lines.next()) {
                if (!lines.isBlank()) {
                    out.accept(reading(new Place(input.name(), lines.number()), lines, mapper));
                }
            }
        }
    }

    private static Reading reading(Place place, LineCutter lines, RecordMapper mapper) throws IOException {
        if (lines.isTooLong()) {
            return new Reading.Unusable(
                    place,
                    Rejection.RECORD_TOO_LONG,
                    "line longer than " + LineCutter.MAX_BYTES + " bytes, wanted one record per line");
        }
        try {
            JsonNode node = JSON.readTree(lines.bytes(), 0, lines.length());
            return node.isObject() ? mapper.read(place, new JsonFields(node)) : notAnObject(place, node);
        } catch (JsonProcessingException e) {
            return new Reading.Unusable(
                    place,
                    Rejection.NOT_JSON,
                    "broken JSON near byte " + e.getLocation().getByteOffset() + " of " + lines.length()
                            + ", wanted one whole object in UTF-8");
        }
    }

    private static Reading notAnObject(Place place, JsonNode node) {
        return new Reading.Unusable(
                place, Rejection.NOT_JSON, "found JSON " + node.getNodeType() + ", wanted an object");
    }
}
