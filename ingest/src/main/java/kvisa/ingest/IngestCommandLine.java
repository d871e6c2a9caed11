package kvisa.ingest;

import java.util.ArrayList;
import java.util.List;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.ServiceCommandLine;
import kvisa.contract.settings.Setting;

/** What ingest takes on its command line beyond what every service takes. */
final class IngestCommandLine {

    static final String ONCE = "once";
    static final String JSON = "json";
    static final String DRY_RUN = "dry-run";
    static final String REREAD = "reread";

    private IngestCommandLine() {}

    static ServiceCommandLine declare() {
        return new ServiceCommandLine(
                        "ingest",
                        "Reads files of social-media posts and publishes those about the K-visa.",
                        catalogue())
                .operands("PATH...", "files, folders or archives to read once; none: read and watch ingest.inbox")
                .flag(ONCE, "with an inbox: read what is there and end")
                .flag(DRY_RUN, "publish nothing; needs no broker")
                .flag(REREAD, "read units again that were completed before")
                .flag(JSON, "report as JSON")
                .shortName("format", IngestSettings.FORMAT)
                .shortName("source", IngestSettings.SOURCE)
                .shortName("zone", IngestSettings.ZONE)
                .chapter("Formats", FormatCatalogue.lookedFor());
    }

    private static List<Setting<?>> catalogue() {
        List<Setting<?>> catalogue = new ArrayList<>(CommonSettings.all());
        catalogue.addAll(IngestSettings.all());
        return catalogue;
    }
}
