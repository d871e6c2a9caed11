package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kvisa.allinone.nab.NabData;
import kvisa.allinone.nab.SpikeEvaluation;
import kvisa.allinone.nab.SpikeReport;
import kvisa.allinone.nab.SpikeReportTable;
import kvisa.contract.codec.Codecs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kvisa evaluate spikes}: measures the spike detector. */
@Command(
        name = "spikes",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the spike detector by the rules of the Numenta Anomaly Benchmark (NAB), with its shipped settings,",
            "and with each of them halved, doubled, and changed by a quarter. Takes a minute or two."
        })
final class EvaluateSpikesCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "folder with series as CSV, windows.json and profiles.json")
    private Path data = Path.of(""); // replaced by picocli

    @Option(names = "--json", description = "the report as JSON")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        SpikeReport report = SpikeEvaluation.of(read());
        System.out.println(json ? Codecs.mapper().writeValueAsString(report) : SpikeReportTable.render(report));
        return 0;
    }

    private NabData read() {
        try {
            return NabData.read(data);
        } catch (NabData.UnreadableBenchmarkException e) {
            throw new CommandFailedException("--data " + e.getMessage(), e);
        }
    }
}
