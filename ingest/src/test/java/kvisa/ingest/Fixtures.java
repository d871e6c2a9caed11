package kvisa.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;

/** What the tests of this module share. */
public final class Fixtures {

    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

    private Fixtures() {}

    /** A sample below {@code src/test/resources/formats}. */
    public static Path sample(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource("/formats/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Settings with a fixed secret, so that pseudonyms repeat. */
    public static Settings settings() {
        return settings(Map.of());
    }

    public static Settings settings(Map<String, String> more) {
        List<Setting<?>> catalogue = new ArrayList<>(CommonSettings.all());
        catalogue.addAll(IngestSettings.all());
        return new SettingsReader(catalogue)
                .commandLine(Map.of("ingest.pseudonym.secret", "a secret for tests only"))
                .commandLine(more)
                .read();
    }

    public static Ingest ingest(MemorySink sink) {
        return Ingest.into(sink, settings(), new SimpleMeterRegistry(), CLOCK);
    }

    /** The folder with the labelled and real data: {@code -Dkvisa.shared}, or a folder {@code shared} further up. */
    public static Optional<Path> shared() {
        String named = System.getProperty("kvisa.shared");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path shared = folder.resolve("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
