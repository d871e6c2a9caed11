package kvisa.stream.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kvisa.contract.post.Post;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import kvisa.stream.post.PostLedger;
import kvisa.stream.refine.SecondTier;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.Options;

class StateMemoryTest {

    private static final long BYTES = 16L * 1024 * 1024;
    private static final int ENTRIES = 10_000;
    private static final Post POST = SamplePosts.post("weibo:1", "支持".repeat(50), "2025-10-01T02:03:04Z");

    @TempDir
    private Path stateDir;

    @Test
    void storesOfOneClientShareOneMemoryAndStayWithinIt() {
        ClientPlan plan = new ClientPlan("test", "instance-1", stateDir, 1, 1, new StatePlan(0, BYTES, 0));
        try (StateMemory memory = new StateMemory(BYTES)) {
            Properties properties = StreamsProperties.of(Map.of("bootstrap.servers", "unused:9092"), plan, memory);
            PostLedger ledger = new PostLedger(new FakeAssessor("fake-1"), SecondTier.none());
            try (TopologyTestDriver driver = new TopologyTestDriver(
                    TestPipeline.topology(ledger, properties, new SimpleMeterRegistry()), properties)) {
                fill(driver.getKeyValueStore(StateStores.REFUSED_POSTS));
                fill(driver.getKeyValueStore(StateStores.WAITING_POSTS));

                assertThat(memory.usedBytes()).isPositive().isLessThan(BYTES);
                assertThat(driver.getKeyValueStore(StateStores.REFUSED_POSTS).get("key-7"))
                        .isEqualTo(POST);
            }
        }
    }

    @Test
    void memoryThatIsClosedIsNotUsed() {
        StateMemory memory = new StateMemory(BYTES);
        memory.close();

        assertThat(memory.usedBytes()).isZero();
    }

    @Test
    void storeWithoutMemoryIsABug() {
        StateMemory.Sharing sharing = new StateMemory.Sharing();
        try (Options options = new Options()) {
            assertThatThrownBy(() -> sharing.setConfig("lonely", options, Map.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("lonely");
        }
    }

    private static void fill(KeyValueStore<String, Post> store) {
        for (int i = 0; i < ENTRIES; i++) {
            store.put("key-" + i, POST);
        }
    }
}
