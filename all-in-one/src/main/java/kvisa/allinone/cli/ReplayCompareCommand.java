package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.concurrent.Callable;
import kvisa.allinone.replay.Comparison;
import kvisa.allinone.replay.Figures;
import kvisa.contract.codec.Codecs;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Generation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvisa replay compare}: the figures of two generations side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Compare the figures in use with those of another generation, by stance, xenophobia and language.")
final class ReplayCompareCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settingsOptions = new SettingsOptions();

    @Mixin
    private RunningInstance instance = new RunningInstance();

    @Option(
            names = "--generation",
            required = true,
            paramLabel = "NAME",
            description = "the other one, as named to kvisa replay assess")
    private String generation = "";

    @Option(names = "--json", description = "the comparison as JSON")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Settings settings = instance.withBroker(instance.read(settingsOptions, Map.of()));
        Generation inUse = settings.get(CommonSettings.GENERATION);
        Generation other = settings.with(CommonSettings.GENERATION, generation, "--generation")
                .get(CommonSettings.GENERATION);
        Comparison comparison = Comparison.of(inUse, Figures.of(settings, inUse), other, Figures.of(settings, other));
        System.out.println(json ? Codecs.mapper().writeValueAsString(comparison) : comparison.toText());
        return 0;
    }
}
