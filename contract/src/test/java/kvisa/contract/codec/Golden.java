package kvisa.contract.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kvisa.contract.Samples;

/** Golden fixtures: reviewed copies of what goes over the wire. {@code -Dgolden=update} rewrites them. */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private Golden() {}

    /** Bytes of a fixture, rewritten before when asked for, so that one run brings every test up to date. */
    static byte[] read(String fixture) {
        if ("update".equals(System.getProperty("golden"))) {
            write(fixture, tree(Samples.byFixture().get(fixture).written()));
        }
        try {
            return Files.readAllBytes(file(fixture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(byte[] json) {
        try {
            return PLAIN.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return PLAIN.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String fixture, JsonNode tree) {
        try {
            byte[] pretty = PLAIN.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
            Files.createDirectories(FOLDER);
            Files.write(file(fixture), pretty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the fixtures there are, with their extension. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String fixture) {
        return FOLDER.resolve(fixture + ".json");
    }
}
