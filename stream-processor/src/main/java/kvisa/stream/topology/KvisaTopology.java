package kvisa.stream.topology;

import java.util.Properties;
import java.util.function.Function;
import kvisa.contract.codec.Codecs;
import kvisa.contract.codec.JsonCodec;
import kvisa.contract.kafka.CodecSerde;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.reject.RetryRequest;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import kvisa.stream.post.Delivery;
import kvisa.stream.post.PostLedger;
import kvisa.stream.post.PostUpdate;
import kvisa.stream.post.RequestChange;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * From posts to assessed posts, totals and alerts: three sub-topologies, joined by two internal topics.
 *
 * <pre>
 *   posts ------> decode -> assess -> assessed
 *   refinements -> decode --|  |-> refine-requests
 *   retries -----> decode --'
 *                        |-> rejected
 *                        `-> pending increments -> [cell-increments] -> totals -> aggregates
 *                                               `-> [watch-increments] -> watch -> alerts
 *                                     ingest-progress -> decode ----------'
 * </pre>
 *
 * <p>Event time is a field of the posts, and no step depends on the time of a record; records keep the time at which
 * they entered, so that a reader can tell how long they took.
 */
public final class KvisaTopology {

    /** Increments of cells, shared out by cell. */
    static final String CELL_INCREMENTS = "cell-increments";

    /** The same by source, with what is distinct in them, all to one task, which alone sees every series whole. */
    static final String WATCH_INCREMENTS = "watch-increments";

    private final TopologyPlan plan;
    private final PostLedger ledger;
    private final StreamMeters meters;

    /** A topology over one ledger. */
    public KvisaTopology(TopologyPlan plan, PostLedger ledger, StreamMeters meters) {
        this.plan = plan;
        this.ledger = ledger;
        this.meters = meters;
    }

    /**
     * Builds it.
     *
     * @param properties  of the streams client that will run it; they decide how names are checked
     */
    public Topology build(Properties properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        KStream<String, Outcome> outcomes = assessPosts(builder);
        publishRejected(outcomes);
        KStream<String, PostUpdate.Changed> updates = updates(outcomes);
        publishAssessed(updates);
        publishRequests(updates);
        KStream<SourcedCell, Gain> increments = increments(updates);
        publishTotals(increments);
        publishAlerts(watchChanges(increments).merge(progressChanges(builder), Named.as("watch-inputs")));
        return builder.build(properties);
    }

    private KStream<String, Outcome> assessPosts(StreamsBuilder builder) {
        KStream<String, LedgerInput> posts = read(builder, TopicCatalogue.POSTS, "posts", Codecs.POST, Post::id)
                .mapValues(LedgerInput.NewValue::new, Named.as("new-values"));
        KStream<String, LedgerInput> readings = read(
                        builder, TopicCatalogue.REFINEMENTS, "refinements", Codecs.REFINEMENT, Refinement::postId)
                .mapValues(LedgerInput.SecondReading::new, Named.as("second-readings"));
        KStream<String, LedgerInput> retries = read(
                        builder, TopicCatalogue.RETRIES, "retries", Codecs.RETRY_REQUEST, RetryRequest::postId)
                .mapValues(LedgerInput.Retry::new, Named.as("another-tries"));
        return posts.merge(readings, Named.as("values-and-readings"))
                .merge(retries, Named.as("ledger-inputs"))
                .process(
                        StepWithStores.of(
                                () -> new AssessPosts(ledger, meters),
                                StateStores.contributions(),
                                StateStores.waitingPosts(),
                                StateStores.refinements(),
                                StateStores.refusedPosts()),
                        Named.as("assess-posts"));
    }

    private void publishRejected(KStream<String, Outcome> outcomes) {
        outcomes.filter((id, outcome) -> outcome instanceof Outcome.Refused, Named.as("refused-posts"))
                .mapValues(outcome -> ((Outcome.Refused) outcome).rejection(), Named.as("rejections-of-posts"))
                .selectKey((id, rejection) -> rejection.id(), Named.as("key-rejections-of-posts"))
                .to(name(TopicCatalogue.REJECTED), rejectedAs("write-rejected-posts"));
    }

    private static KStream<String, PostUpdate.Changed> updates(KStream<String, Outcome> outcomes) {
        return outcomes.filter((id, outcome) -> outcome instanceof Outcome.Counted, Named.as("counted-posts"))
                .mapValues(outcome -> ((Outcome.Counted) outcome).update(), Named.as("updates-of-posts"));
    }

    private void publishAssessed(KStream<String, PostUpdate.Changed> updates) {
        updates.mapValues(PostUpdate.Changed::assessed, Named.as("assessed-or-gone"))
                .to(
                        name(TopicCatalogue.ASSESSED),
                        Produced.with(Serdes.String(), CodecSerde.of(Codecs.ASSESSED_POST))
                                .withName("write-assessed"));
    }

    private void publishRequests(KStream<String, PostUpdate.Changed> updates) {
        updates.filterNot((id, update) -> update.request() instanceof RequestChange.None, Named.as("changed-requests"))
                .mapValues(KvisaTopology::requestOrGone, Named.as("requested-or-withdrawn"))
                .to(
                        name(TopicCatalogue.REFINE_REQUESTS),
                        Produced.with(Serdes.String(), CodecSerde.of(Codecs.REFINE_REQUEST))
                                .withName("write-refine-requests"));
    }

    private static @Nullable RefineRequest requestOrGone(PostUpdate.Changed update) {
        return update.request() instanceof RequestChange.Ask ask ? ask.request() : null;
    }

    private KStream<SourcedCell, Gain> increments(KStream<String, PostUpdate.Changed> updates) {
        return updates.process(
                StepWithStores.of(
                        () -> new PendingIncrements(plan.flushInterval(), meters), StateStores.pendingIncrements()),
                Named.as("pending-increments"));
    }

    private void publishTotals(KStream<SourcedCell, Gain> increments) {
        increments
                .map((sourced, gain) -> KeyValue.pair(sourced.cell(), gain.tally()), Named.as("tallies-of-cells"))
                // The texts of a cell may change and its tally not.
                .filterNot((cell, change) -> change.isZero(), Named.as("changed-tallies"))
                .repartition(Repartitioned.with(StateSerdes.cell(), StateSerdes.tally())
                        .withName(CELL_INCREMENTS)
                        .withNumberOfPartitions(TopicCatalogue.AGGREGATES.partitions()))
                .process(StepWithStores.of(TotalCells::new, StateStores.totalCells()), Named.as("total-cells"))
                .to(
                        name(TopicCatalogue.AGGREGATES),
                        Produced.with(Serdes.String(), CodecSerde.of(Codecs.CELL_TOTAL))
                                .withName("write-aggregates"));
    }

    private static KStream<String, WatchInput> watchChanges(KStream<SourcedCell, Gain> increments) {
        return increments
                .filterNot(
                        (sourced, gain) -> sourced.source().equals(Delivery.NOT_REMEMBERED.source()),
                        Named.as("cells-of-known-sources"))
                .repartition(Repartitioned.with(StateSerdes.sourcedCell(), StateSerdes.gain())
                        .withName(WATCH_INCREMENTS)
                        .withNumberOfPartitions(1))
                .map(
                        (sourced, gain) -> KeyValue.pair(sourced.key(), new WatchInput.CountChange(sourced, gain)),
                        Named.as("count-changes"));
    }

    private KStream<String, WatchInput> progressChanges(StreamsBuilder builder) {
        KStream<String, Decoded<IngestProgress>> progress =
                read(builder, TopicCatalogue.INGEST_PROGRESS, "progress", Codecs.INGEST_PROGRESS, IngestProgress::key);
        progress.filter((key, decoded) -> decoded instanceof Decoded.Unreadable, Named.as("unreadable-progress"))
                .mapValues(KvisaTopology::rejection, Named.as("rejections-of-progress"))
                .selectKey((key, rejection) -> rejection.id(), Named.as("key-rejections-of-progress"))
                .to(name(TopicCatalogue.REJECTED), rejectedAs("write-rejected-progress"));
        return progress.filterNot(
                        (key, decoded) -> decoded instanceof Decoded.Unreadable, Named.as("readable-progress"))
                .mapValues(KvisaTopology::change, Named.as("progress-changes"));
    }

    private static RejectedRecord rejection(Decoded<IngestProgress> unreadable) {
        return ((Decoded.Unreadable<IngestProgress>) unreadable).rejection();
    }

    private static WatchInput change(Decoded<IngestProgress> decoded) {
        return new WatchInput.ProgressChange(
                decoded instanceof Decoded.Present<IngestProgress> present ? present.value() : null);
    }

    private void publishAlerts(KStream<String, WatchInput> inputs) {
        inputs.process(
                        StepWithStores.of(
                                () -> new WatchSpikes(plan.watched(), plan.detectInterval(), meters),
                                StateStores.watchInbox(),
                                StateStores.watchCells(),
                                StateStores.watchSteps(),
                                StateStores.watchDefinitions(),
                                StateStores.coverage(),
                                StateStores.alerts()),
                        Named.as("watch-spikes"))
                .to(
                        name(TopicCatalogue.ALERTS),
                        Produced.with(Serdes.String(), CodecSerde.of(Codecs.SPIKE_ALERT))
                                .withName("write-alerts"));
    }

    private <T> KStream<String, Decoded<T>> read(
            StreamsBuilder builder, Topic topic, String what, JsonCodec<T> codec, Function<T, String> keyOf) {
        return builder.stream(
                        name(topic),
                        Consumed.with(Serdes.String(), Serdes.ByteArray())
                                .withTimestampExtractor(new UsePartitionTimeOnInvalidTimestamp())
                                .withName("read-" + what))
                .process(StepWithStores.of(() -> new DecodeValues<>(codec, keyOf, meters)), Named.as("decode-" + what));
    }

    private String name(Topic topic) {
        return plan.generation().topic(topic).name();
    }

    private static Produced<String, RejectedRecord> rejectedAs(String name) {
        return Produced.with(Serdes.String(), CodecSerde.of(Codecs.REJECTED_RECORD))
                .withName(name);
    }
}
