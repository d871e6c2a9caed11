package kvisa.dashboard.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.codec.Codecs;
import org.jspecify.annotations.Nullable;

/**
 * Fields that only newer alerts have, read from their wire form: an alert without them is as good, it only tells less.
 * Thread-safe.
 */
final class LaterFields {

    private static final ObjectMapper MAPPER = Codecs.mapper();

    private LaterFields() {}

    /** Which posts the alert's series counts; {@link SeriesScope#UNKNOWN} where the alert does not tell. */
    static SeriesScope scope(SpikeAlert alert) {
        return scope(tree(alert));
    }

    static SeriesScope scope(JsonNode alert) {
        JsonNode filter = alert.path("series").path("filter");
        if (!filter.isObject()) {
            return SeriesScope.UNKNOWN;
        }
        return new SeriesScope(
                true,
                text(filter, "platform"),
                texts(filter.path("exceptPlatforms")),
                text(filter, "language"),
                text(filter, "theme"),
                text(filter, "stance"),
                filter.path("xenophobiaAtLeast").asInt(0),
                filter.path("offTopicToo").asBoolean(false));
    }

    /** Whether it says that a source fell silent, rather than that a series left its range. */
    static boolean isGap(SpikeAlert alert) {
        return "coverage".equals(tree(alert).path("kind").asText())
                || "coverage".equals(alert.series().measure());
    }

    /** What may be an artefact, strongest first. */
    static List<Suspect> suspects(SpikeAlert alert) {
        return suspects(tree(alert));
    }

    static List<Suspect> suspects(JsonNode alert) {
        List<Suspect> suspects = new ArrayList<>();
        alert.path("explanation")
                .path("suspects")
                .forEach(each -> suspects.add(new Suspect(
                        each.path("kind").asText(), each.path("part").asDouble())));
        return List.copyOf(suspects);
    }

    /**
     * Something that may explain a spike without anybody having changed their mind.
     *
     * @param kind  wire name, e.g. {@code copy-paste}
     * @param part  how much of the growth it would explain, in [0, 1]
     */
    record Suspect(String kind, double part) {}

    private static JsonNode tree(SpikeAlert alert) {
        return MAPPER.valueToTree(alert);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue())
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
