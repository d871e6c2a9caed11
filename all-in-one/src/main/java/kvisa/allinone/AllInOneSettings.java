package kvisa.allinone;

import java.util.ArrayList;
import java.util.List;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Setting;
import kvisa.dashboard.DashboardSettings;
import kvisa.ingest.IngestSettings;
import kvisa.stream.StreamProcessorSettings;

/** Settings of a whole installation in one process: those of every part, and of the embedded broker. */
public final class AllInOneSettings {

    /** Port of the embedded broker. */
    public static final Setting<Integer> BROKER_PORT = Setting.wholeNumber(
            "embedded.kafka.port",
            0,
            0,
            65_535,
            "port of the embedded broker on the loopback interface, 0: any free one");

    private AllInOneSettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(CommonSettings.all());
        all.add(BROKER_PORT);
        all.addAll(IngestSettings.all());
        all.addAll(StreamProcessorSettings.all());
        all.addAll(DashboardSettings.all());
        return all;
    }
}
