package kvisa.ingest.format.hotsearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kvisa.contract.reject.RejectedRecord.Place;
import kvisa.ingest.format.JsonFields;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.Rejection;
import kvisa.ingest.format.SetAsideReason;
import kvisa.ingest.format.UnusableRecordException;

/** The list of one hour. About fifty entries and 50 kB, so one whole list is held at a time. */
final class Snapshot {

    /** A hundred times an ordinary list; more is not one. */
    private static final int MAX_BYTES = 1 << 23;

    private static final ObjectReader JSON = new ObjectMapper().reader();

    private final String container;
    private final Instant hour;
    private final JsonNode entries;

    private Snapshot(String container, Instant hour, JsonNode entries) {
        this.container = container;
        this.hour = hour;
        this.entries = entries;
    }

    /**
     * Reads one hour file.
     *
     * @param container path of the file, its hour included
     * @param in        its bytes; left open
     */
    static void read(String container, InputStream in, Consumer<Reading> out) throws IOException {
        Optional<Instant> hour = SnapshotName.hour(container.replace('!', '/'));
        if (hour.isEmpty()) {
            out.accept(malformed(container, "the path names no hour of a day, wanted YYYY-MM-DD/00..23.json"));
            return;
        }
        byte[] bytes = in.readNBytes(MAX_BYTES);
        try {
            JsonNode entries = JSON.readTree(bytes);
            if (entries.isArray()) {
                new Snapshot(container, hour.get(), entries).tell(out);
            } else {
                out.accept(malformed(container, "found JSON " + entries.getNodeType() + ", wanted an array"));
            }
        } catch (JsonProcessingException e) {
            out.accept(malformed(container, "broken JSON in " + bytes.length + " bytes, wanted an array"));
        }
    }

    private static Reading malformed(String container, String detail) {
        return new Reading.Unusable(new Place(container, 1), Rejection.NOT_AN_HOUR, detail);
    }

    private void tell(Consumer<Reading> out) {
        out.accept(new Reading.HourSeen(new Place(container, 1), Appearance.PLATFORM, hour));
        Map<String, Integer> hottest = hottest();
        for (int i = 0; i < entries.size(); i++) {
            out.accept(reading(i, hottest));
        }
    }

    /** Which entry of each title counts: the one with most heat, the first of equals. Advertising does not compete. */
    private Map<String, Integer> hottest() {
        Map<String, Integer> hottest = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!isPaid(entries.get(i))) {
                hottest.merge(title(i), i, (a, b) -> heat(b) > heat(a) ? b : a);
            }
        }
        return hottest;
    }

    private Reading reading(int index, Map<String, Integer> hottest) {
        Place place = new Place(container, index + 1L);
        if (!entries.get(index).isObject()) {
            return new Reading.Unusable(place, Rejection.NOT_JSON, "entry is no JSON object");
        }
        if (isPaid(entries.get(index))) {
            return new Reading.SetAside(place, Appearance.PLATFORM, hour, SetAsideReason.PAID_PLACEMENT);
        }
        try {
            Reading found = new Reading.Found(place, Appearance.draft(new JsonFields(entries.get(index)), hour));
            return hottest.getOrDefault(title(index), index) == index
                    ? found
                    : new Reading.SetAside(place, Appearance.PLATFORM, hour, SetAsideReason.TITLE_REPEATED_IN_HOUR);
        } catch (UnusableRecordException e) {
            return new Reading.Unusable(place, e.why(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean isPaid(JsonNode entry) {
        return entry.path("ads").asBoolean(false);
    }

    private String title(int index) {
        return entries.get(index).path("title").asText("").strip();
    }

    private long heat(int index) {
        return entries.get(index).path("hot").asLong(0);
    }
}
