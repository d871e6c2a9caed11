package kvisa.allinone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kvisa.allinone.AllInOneSettings;
import kvisa.allinone.broker.EmbeddedBroker;
import kvisa.allinone.replay.Backlog;
import kvisa.allinone.replay.Comparison;
import kvisa.allinone.replay.Figures;
import kvisa.allinone.replay.RejectedReplay;
import kvisa.allinone.replay.ReplayPlan;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Generation;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.StreamProcessor;
import kvisa.stream.StreamProcessorSettings;
import kvisa.stream.refine.SecondTier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over a real broker: a text that hangs its analyser goes to the rejected topic and holds up nobody; after the fix it is
 * tried again and counts; and another model fills a generation of its own while the first one stays as it is.
 */
class ReplayIT {

    private static final Instant AT = Instant.parse("2025-10-01T02:03:04Z");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Generation NEXT = new Generation("next");

    @TempDir
    private Path folder;

    @Test
    void poisonIsPassedByAndTriedAgainAndAnotherModelCountsNextToTheFirst() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, Map.of())) {
            Settings settings = Settings.defaults(AllInOneSettings.all())
                    .with(CommonSettings.BOOTSTRAP_SERVERS, broker.bootstrapServers(), "test")
                    .with(CommonSettings.DATA_DIR, folder.resolve("data").toString(), "test");
            TopicProvisioner.provision(settings, TopicCatalogue.all());
            publish(settings, "weibo:1", "welcome");
            publish(settings, "weibo:2", "hang");
            publish(settings, "weibo:3", "why?");

            try (Table<RejectedRecord> rejected =
                    new Table<>(broker.bootstrapServers(), TopicCatalogue.REJECTED, Codecs.REJECTED_RECORD)) {
                passByPoison(settings, rejected);
            }
            tryAgainAfterTheFix(settings);
            countNextToTheFirst(settings);
        }
    }

    private static void passByPoison(Settings settings, Table<RejectedRecord> rejected) {
        Settings impatient = settings.with(StreamProcessorSettings.TEXT_LIMIT, "PT2S", "test");
        try (StreamProcessor processor = processor(impatient, new Hanging())) {
            processor.start();
            await().atMost(PATIENCE)
                    .until(() -> Figures.of(settings, Generation.FIRST).posts() == 2);
            await().atMost(PATIENCE).until(() -> !rejected.rows().isEmpty());
        }
        assertThat(rejected.rows().values()).singleElement().satisfies(refused -> {
            assertThat(refused.stage()).isEqualTo(RejectStage.ASSESS);
            assertThat(refused.reason()).isEqualTo("reading it took longer than PT2S");
            assertThat(refused.key()).isEqualTo("weibo:2");
        });
    }

    private static void tryAgainAfterTheFix(Settings settings) {
        RejectedReplay replay = new RejectedReplay(settings);
        ReplayPlan plan = replay.plan(EnumSet.allOf(RejectStage.class), Instant.EPOCH);
        assertThat(plan.tries()).hasSize(1);
        replay.send(plan);
        replay.send(plan);
        try (StreamProcessor processor = processor(settings, TwoTiers.first())) {
            processor.start();
            await().atMost(PATIENCE)
                    .until(() -> Figures.of(settings, Generation.FIRST).posts() == 3);
        }
    }

    private static void countNextToTheFirst(Settings settings) {
        Figures before = Figures.of(settings, Generation.FIRST);
        Settings next = settings.with(CommonSettings.GENERATION, NEXT.name(), "test");
        try (StreamProcessor processor = processor(next, TwoTiers.second())) {
            processor.start();
            await().atMost(PATIENCE)
                    .until(() -> Backlog.of(next, NEXT, NEXT.applicationId("kvisa-stream"))
                            .isEmpty());
            await().atMost(PATIENCE).until(() -> Figures.of(settings, NEXT).posts() == 3);
        }
        Figures after = Figures.of(settings, NEXT);
        assertThat(Figures.of(settings, Generation.FIRST)).isEqualTo(before);
        assertThat(Comparison.of(Generation.FIRST, before, NEXT, after).lines())
                .contains(
                        new Comparison.Line("stance neutral", 1, 0, 100.0 / 3, 0),
                        new Comparison.Line("stance oppose", 0, 1, 0, 100.0 / 3),
                        new Comparison.Line("stance support", 2, 2, 200.0 / 3, 200.0 / 3));
    }

    private static StreamProcessor processor(Settings settings, TextAssessor assessor) {
        return new StreamProcessor(settings, assessor, SecondTier.none(), new SimpleMeterRegistry());
    }

    private static void publish(Settings settings, String id, String text) throws Exception {
        Post post = new Post(id, new Origin("weibo", "test", null, null, null), text, null, AT, AT, Engagement.UNKNOWN);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                KafkaClients.producer(settings), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TopicCatalogue.POSTS.name(), id, Codecs.POST.write(post)))
                    .get();
        }
    }

    /** Does not come back from "hang". */
    private static final class Hanging implements TextAssessor {

        private final TextAssessor reader = TwoTiers.first();

        @Override
        public Assessment assess(String text, @Nullable String statedLanguage) {
            if (text.equals("hang")) {
                try {
                    new CountDownLatch(1).await(1, TimeUnit.HOURS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                }
            }
            return reader.assess(text, statedLanguage);
        }

        @Override
        public String modelId() {
            return reader.modelId();
        }
    }
}
