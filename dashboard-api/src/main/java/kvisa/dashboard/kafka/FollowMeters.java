package kvisa.dashboard.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import kvisa.contract.topic.Topic;
import kvisa.dashboard.history.FeedState;

/** Meters of following, tagged with the followed topics. */
final class FollowMeters {

    private final Map<String, Counter> records = new HashMap<>();
    private final Map<String, Counter> unreadable = new HashMap<>();
    private final Timer applied;

    FollowMeters(MeterRegistry meters, Supplier<FeedState> state) {
        for (Topic topic : FollowedTopics.OF_CATALOGUE) {
            String name = topic.name();
            records.put(name, counter(meters, "kvisa.api.follow.records", "records read", name));
            unreadable.put(
                    name, counter(meters, "kvisa.api.follow.unreadable", "records that could not be read", name));
            Gauge.builder("kvisa.api.follow.lag", state, each -> lag(each.get(), name))
                    .description("records not yet read; NaN while unknown")
                    .tag("topic", name)
                    .register(meters);
        }
        applied = Timer.builder("kvisa.api.history.apply")
                .description("batches written to the history")
                .register(meters);
    }

    void read(String topic, boolean readable) {
        count(records, topic);
        if (!readable) {
            count(unreadable, topic);
        }
    }

    void applied(Runnable write) {
        applied.record(write);
    }

    private static void count(Map<String, Counter> counters, String topic) {
        Counter counter = counters.get(topic);
        if (counter != null) {
            counter.increment();
        }
    }

    private static Counter counter(MeterRegistry meters, String name, String description, String topic) {
        return Counter.builder(name)
                .description(description)
                .tag("topic", topic)
                .register(meters);
    }

    private static double lag(FeedState state, String topic) {
        Long lag = state.lag().get(topic);
        return lag == null ? Double.NaN : lag;
    }
}
