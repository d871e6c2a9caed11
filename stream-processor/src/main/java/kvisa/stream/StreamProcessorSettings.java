package kvisa.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kvisa.contract.settings.Setting;
import kvisa.stream.watch.SeriesCatalogue;
import kvisa.stream.watch.SeriesDefinition;

/** Settings of the stream processor. */
public final class StreamProcessorSettings {

    /** Name the processor is known by to Kafka; instances of the same name share the work. */
    public static final Setting<String> APPLICATION_ID =
            Setting.text("stream.application.id", "kvisa-stream", "application id; instances of one id share the work");

    /** Threads of this instance. */
    public static final Setting<Integer> THREADS =
            Setting.wholeNumber("stream.threads", 2, 1, 64, "threads of this instance that process posts");

    /** How long changes of a cell are summed before they travel on as one. */
    public static final Setting<Duration> FLUSH_INTERVAL =
            Setting.duration("stream.flush.interval", "PT1S", "how long changes of counts are summed before sent on");

    /** How often touched series are judged. */
    public static final Setting<Duration> DETECT_INTERVAL =
            Setting.duration("stream.detect.interval", "PT2S", "how often changed series are searched for spikes");

    /** What is watched; the value is read and checked with the settings. */
    public static final Setting<List<SeriesDefinition>> WATCHED_SERIES = Setting.of(
            "stream.watched.series",
            "a readable JSON file of watched series",
            SeriesCatalogue::ofSetting,
            "",
            "JSON file of watched series; empty: the bundled ones");

    /** How many recent texts are remembered, so that copies are not assessed again. */
    public static final Setting<Integer> REMEMBERED_TEXTS = Setting.wholeNumber(
            "stream.assessment.cache", 10_000, 1, 10_000_000, "recent texts whose assessment is remembered");

    /** Where the model is. */
    public static final Setting<Path> MODEL_DIR = Setting.path(
            "assess.model.dir", "", "folder of the model, as kvisa train writes it; empty: the shipped one");

    /** How long a text may keep its first assessor. */
    public static final Setting<Duration> TEXT_LIMIT = Setting.duration(
            "stream.assessment.limit", "PT3S", "longest time for one text; after that its post is rejected");

    /** Copies of the state on other instances. */
    public static final Setting<Integer> STANDBYS = Setting.wholeNumber(
            "stream.standby.replicas", 0, 0, 8, "copies of the state kept ready on other instances; 1 on a cluster");

    /** Memory for state as it is on disk; in MiB. */
    public static final Setting<Integer> STATE_MEBIBYTES = Setting.wholeNumber(
            "stream.state.memory.mib", 128, 16, 1_048_576, "memory for state on disk, outside the Java heap, in MiB");

    /** Memory for changes of state that are not yet written; in MiB. */
    public static final Setting<Integer> CACHE_MEBIBYTES =
            Setting.wholeNumber("stream.state.cache.mib", 32, 0, 65_536, "memory for unwritten state, in MiB");

    /** Texts that this instance reads a second time at once. */
    public static final Setting<Integer> REFINE_THREADS = Setting.wholeNumber(
            "refine.threads", 1, 0, 64, "threads of this instance that read uncertain posts a second time, 0: none");

    /** How long a text may keep its second assessor. */
    public static final Setting<Duration> REFINE_TEXT_LIMIT = Setting.duration(
            "refine.text.limit", "PT30S", "longest time for one second reading; after that the first verdict stays");

    /** How many posts wait for a second reading in memory. */
    public static final Setting<Integer> REFINE_ROOM = Setting.wholeNumber(
            "refine.room", 20_000, 1, 10_000_000, "posts that wait for it in memory; the others wait in Kafka");

    /** Where the service listens. */
    public static final Setting<String> HTTP_HOST =
            Setting.text("stream.http.host", "0.0.0.0", "address the stand-alone service listens on");

    /** Where the service listens. */
    public static final Setting<Integer> HTTP_PORT = Setting.wholeNumber(
            "stream.http.port", 8081, 0, 65_535, "port of the stand-alone service, 0: any free one");

    private StreamProcessorSettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        return List.of(
                APPLICATION_ID,
                THREADS,
                FLUSH_INTERVAL,
                DETECT_INTERVAL,
                WATCHED_SERIES,
                REMEMBERED_TEXTS,
                MODEL_DIR,
                TEXT_LIMIT,
                CACHE_MEBIBYTES,
                STATE_MEBIBYTES,
                STANDBYS,
                REFINE_THREADS,
                REFINE_ROOM,
                REFINE_TEXT_LIMIT,
                HTTP_HOST,
                HTTP_PORT);
    }
}
