package kvisa.allinone.nab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kvisa.allinone.detect.SeriesCsv;
import kvisa.contract.codec.Codecs;

/**
 * A folder of the benchmark: series as CSV, {@code windows.json} (series to windows), {@code profiles.json} (profile to
 * weights). Immutable.
 *
 * @param series    in the order of {@code windows.json}
 * @param profiles  in the order of {@code profiles.json}
 */
public record NabData(List<NabSeries> series, List<NabProfile> profiles) {

    private static final String SERIES_PREFIX = "Twitter_volume_";

    public NabData {
        series = List.copyOf(series);
        profiles = List.copyOf(profiles);
    }

    /** The folder is not such a folder; the message says which file and what was wanted. */
    public static final class UnreadableBenchmarkException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableBenchmarkException(Path file, String problem) {
            super(file + ": " + problem);
        }
    }

    /**
     * Reads a folder.
     *
     * @throws UnreadableBenchmarkException on the first file that is missing or not as it should be
     */
    public static NabData read(Path folder) throws UnreadableBenchmarkException {
        List<NabSeries> series = new ArrayList<>();
        Path windows = folder.resolve("windows.json");
        for (Map.Entry<String, JsonNode> each : json(windows).properties()) {
            series.add(series(folder.resolve(fileName(each.getKey())), each.getValue(), windows));
        }
        List<NabProfile> profiles = new ArrayList<>();
        Path weights = folder.resolve("profiles.json");
        for (Map.Entry<String, JsonNode> each : json(weights).properties()) {
            profiles.add(profile(weights, each.getKey(), each.getValue().path("CostMatrix")));
        }
        if (series.isEmpty() || profiles.isEmpty()) {
            throw new UnreadableBenchmarkException(
                    folder, series.size() + " series and " + profiles.size() + " profiles, wanted at least 1 of each");
        }
        return new NabData(series, profiles);
    }

    private static JsonNode json(Path file) throws UnreadableBenchmarkException {
        try {
            return Codecs.mapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new UnreadableBenchmarkException(file, "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableBenchmarkException(file, "cannot be read (" + e + ")");
        }
    }

    private static String fileName(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static NabSeries series(Path file, JsonNode windows, Path windowsFile) throws UnreadableBenchmarkException {
        List<SeriesCsv.Row> rows = rows(file);
        List<NabSeries.Window> found = new ArrayList<>();
        for (JsonNode window : windows) {
            found.add(window(rows, window, windowsFile));
        }
        String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
        return new NabSeries(
                name.startsWith(SERIES_PREFIX) ? name.substring(SERIES_PREFIX.length()) : name, rows, found);
    }

    private static List<SeriesCsv.Row> rows(Path file) throws UnreadableBenchmarkException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return SeriesCsv.read(reader);
        } catch (SeriesCsv.UnreadableSeriesException e) {
            throw new UnreadableBenchmarkException(file, "no series: " + e.getMessage());
        } catch (IOException e) {
            throw new UnreadableBenchmarkException(file, "cannot be read (" + e + ")");
        }
    }

    private static NabSeries.Window window(List<SeriesCsv.Row> rows, JsonNode limits, Path file)
            throws UnreadableBenchmarkException {
        try {
            Instant start = SeriesCsv.instant(limits.path(0).asText());
            Instant end = SeriesCsv.instant(limits.path(1).asText());
            int[] inside = IntStream.range(0, rows.size())
                    .filter(row -> !rows.get(row).start().isBefore(start)
                            && !rows.get(row).start().isAfter(end))
                    .toArray();
            if (inside.length > 0) {
                return new NabSeries.Window(inside[0], inside[inside.length - 1]);
            }
        } catch (DateTimeException e) {
            throw new UnreadableBenchmarkException(file, "found window " + limits + ", wanted two times");
        }
        throw new UnreadableBenchmarkException(file, "window " + limits + " holds no row");
    }

    private static NabProfile profile(Path file, String name, JsonNode weights) throws UnreadableBenchmarkException {
        try {
            return new NabProfile(
                    name,
                    weights.path("tpWeight").asDouble(Double.NaN),
                    weights.path("fpWeight").asDouble(Double.NaN),
                    weights.path("fnWeight").asDouble(Double.NaN));
        } catch (IllegalArgumentException e) {
            throw new UnreadableBenchmarkException(file, String.valueOf(e.getMessage()));
        }
    }
}
