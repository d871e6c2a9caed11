package kvisa.allinone.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kvisa.allinone.detect.SeriesCsv;
import kvisa.allinone.detect.SeriesScorer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kvisa detect}: scores a time series with the shipped spike detector. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = {
            "Score a time series for spikes with the detector and the defaults that watch the real series.",
            "Reads CSV \"timestamp,value\" of any regular step; writes \"timestamp,value,score,alert\": score in [0, 1],"
                    + " alert 1 in the row where a spike begins to fire. Each row uses only the rows before it."
        })
final class DetectCommand implements Callable<Integer> {

    @Option(names = "--in", paramLabel = "FILE", description = "series as CSV (default: standard input)")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "scored series (default: standard output)")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        List<SeriesCsv.Row> rows;
        try (BufferedReader reader = TextStreams.reader(in)) {
            rows = SeriesCsv.read(reader);
        } catch (SeriesCsv.UnreadableSeriesException e) {
            throw new CommandFailedException((in == null ? "standard input" : in) + " " + e.getMessage(), e);
        }
        try (BufferedWriter writer = TextStreams.writer(out)) {
            SeriesCsv.write(rows, SeriesScorer.score(rows), writer);
        }
        return 0;
    }
}
