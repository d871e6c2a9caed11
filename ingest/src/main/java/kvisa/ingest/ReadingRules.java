package kvisa.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.ingest.privacy.Anonymizer;
import kvisa.ingest.privacy.PseudonymSecret;
import kvisa.ingest.privacy.Pseudonyms;
import kvisa.ingest.watch.WatchDefinition;

/**
 * What decides which drafts become posts, and what of them. Immutable.
 *
 * @param watch       which texts are relevant
 * @param anonymizer  what leaves of a draft
 */
record ReadingRules(WatchDefinition watch, Anonymizer anonymizer) {

    /** As the settings say; without a chosen secret under the key kept in the data folder. */
    static ReadingRules kept(Settings settings) {
        return of(settings, () -> PseudonymSecret.kept(settings.get(CommonSettings.DATA_DIR)));
    }

    /** As the settings say; without a chosen secret under one that is forgotten afterwards. */
    static ReadingRules passing(Settings settings) {
        return of(settings, PseudonymSecret::passing);
    }

    private static ReadingRules of(Settings settings, Secret fallback) {
        try {
            String chosen = settings.get(IngestSettings.PSEUDONYM_SECRET);
            byte[] secret = chosen.isEmpty() ? fallback.bytes() : PseudonymSecret.chosen(chosen);
            return new ReadingRules(watch(settings), new Anonymizer(new Pseudonyms(secret)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WatchDefinition watch(Settings settings) throws IOException {
        String file = settings.get(IngestSettings.WATCH_FILE);
        return file.isBlank() ? WatchDefinition.bundled() : WatchDefinition.read(Path.of(file));
    }

    @FunctionalInterface
    private interface Secret {
        byte[] bytes() throws IOException;
    }
}
