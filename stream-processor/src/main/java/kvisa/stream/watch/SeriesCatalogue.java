package kvisa.stream.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import kvisa.contract.codec.Codecs;

/** Reads which series are watched: a JSON array of definitions. An unknown field is an error. */
public final class SeriesCatalogue {

    private static final String BUNDLED = "/watched-series.json";

    private SeriesCatalogue() {}

    /**
     * The series a setting asks for.
     *
     * @param file  path of a file, empty for the bundled series
     * @throws IllegalArgumentException see {@link #of}
     */
    public static List<SeriesDefinition> ofSetting(String file) {
        return file.isEmpty() ? bundled() : of(Path.of(file));
    }

    /** The series the product ships with. */
    public static List<SeriesDefinition> bundled() {
        try (InputStream json = Objects.requireNonNull(SeriesCatalogue.class.getResourceAsStream(BUNDLED), BUNDLED)) {
            return parse("bundled" + BUNDLED, json.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read bundled" + BUNDLED, e);
        }
    }

    /**
     * The series of a file.
     *
     * @throws IllegalArgumentException if the file cannot be read or is not such an array; the message says where
     */
    public static List<SeriesDefinition> of(Path file) {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read (" + e + ")", e);
        }
    }

    private static List<SeriesDefinition> parse(String source, byte[] json) {
        ObjectMapper strict = Codecs.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try {
            List<WrittenSeries> series = strict.readValue(json, new TypeReference<List<WrittenSeries>>() {});
            return checked(IntStream.range(0, series.size())
                    .boxed()
                    .flatMap(i -> series.get(i).definitions(i + 1))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(source + ": " + e.getOriginalMessage() + at(e), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
        }
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }

    private static List<SeriesDefinition> checked(List<SeriesDefinition> series) {
        Set<String> names = new HashSet<>();
        for (SeriesDefinition each : series) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException("series " + each.name() + " is defined twice");
            }
        }
        return series;
    }
}
