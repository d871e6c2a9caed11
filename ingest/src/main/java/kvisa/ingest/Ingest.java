package kvisa.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress.Completed;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.ingest.kafka.KafkaPostSink;
import kvisa.ingest.kafka.KafkaProgress;
import kvisa.ingest.report.IngestReport;
import kvisa.ingest.report.UnitReport;
import kvisa.ingest.report.UnitReport.Outcome;
import kvisa.ingest.report.UnitTally;
import kvisa.ingest.sink.DryRunSink;
import kvisa.ingest.sink.PostSink;
import kvisa.ingest.sink.UnitLedger;

/** Reads files and publishes what is relevant in them. Thread-safe; each call reads on its own thread. */
public final class Ingest implements AutoCloseable {

    private final ReadingRules rules;
    private final PostSink sink;
    private final UnitLedger ledger;
    private final IngestMeters meters;
    private final InstantSource clock;
    private volatile boolean stopped;

    /**
     * Publishes to Kafka; creates missing topics and reads back which units were completed before.
     *
     * @throws IllegalArgumentException                if secret or watch definition cannot be used
     * @throws UncheckedIOException                    if key file or watch definition cannot be read
     * @throws org.apache.kafka.common.KafkaException  if the brokers cannot be reached
     */
    public Ingest(Settings settings, MeterRegistry meters, InstantSource clock) {
        this.rules = ReadingRules.kept(settings);
        TopicProvisioner.provision(
                settings, List.of(TopicCatalogue.POSTS, TopicCatalogue.REJECTED, TopicCatalogue.INGEST_PROGRESS));
        this.ledger = KafkaProgress.read(settings, clock);
        this.sink = new KafkaPostSink(settings);
        this.meters = new IngestMeters(meters);
        this.clock = clock;
    }

    /** Publishes to a sink of the caller's, which is closed with this. */
    Ingest(ReadingRules rules, PostSink sink, UnitLedger ledger, MeterRegistry meters, InstantSource clock) {
        this.rules = rules;
        this.sink = sink;
        this.ledger = ledger;
        this.meters = new IngestMeters(meters);
        this.clock = clock;
    }

    /** Publishes nothing, needs no broker and leaves no file behind; only the reports matter. */
    public static Ingest dryRun(Settings settings, MeterRegistry meters, InstantSource clock) {
        return new Ingest(ReadingRules.passing(settings), new DryRunSink(), UnitLedger.empty(), meters, clock);
    }

    /** Publishes to any sink, remembering nothing of earlier runs; for tests and embedding. */
    public static Ingest into(PostSink sink, Settings settings, MeterRegistry meters, InstantSource clock) {
        return new Ingest(ReadingRules.passing(settings), sink, UnitLedger.empty(), meters, clock);
    }

    /**
     * Reads a file, a folder with everything below it, or an archive, once.
     *
     * @return what was found; a unit whose bytes end too early is in it as failed, not thrown
     * @throws UnknownFormatException if nothing there is of a known format
     * @throws IOException            if the path does not exist or a folder cannot be listed
     * @throws RuntimeException       if something handed on did not arrive
     */
    public IngestReport read(Path fileOrFolder, ReadOptions options, ProgressListener listener) throws IOException {
        if (!Files.exists(fileOrFolder)) {
            throw new NoSuchFileException(fileOrFolder.toString());
        }
        UnitFinder.Found found = UnitFinder.find(fileOrFolder, options.format(), any -> true);
        if (found.units().isEmpty()) {
            throw new UnknownFormatException(nothingIn(fileOrFolder, found));
        }
        return read(found, options, listener);
    }

    /**
     * Publishes posts that were made, not read: generated or authored ones. Every hour from the first to the last post
     * of a platform counts as seen, since whoever makes posts knows that there are no others.
     *
     * @param unit  what they are reported as; the same unit again replaces its coverage
     * @param posts without handles; nothing is masked or filtered here
     * @throws RuntimeException if something handed on did not arrive
     */
    public IngestCounts publish(String source, String unit, Iterable<Post> posts) {
        return new MadePosts(source, unit, sink).publish(posts, clock.instant());
    }

    /** Where posts go; thread-safe. For callers that pace posts themselves; they call {@code flush}. */
    public PostSink sink() {
        return sink;
    }

    /** Asks readings in progress to end: they throw {@link java.util.concurrent.CancellationException}. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stop();
        sink.close();
    }

    IngestReport read(UnitFinder.Found found, ReadOptions options, ProgressListener listener) {
        List<UnitReport> reports = new ArrayList<>();
        for (UnitFinder.Unit unit : found.units()) {
            UnitReport report = read(unit, options, listener);
            reports.add(report);
            meters.count(report);
            listener.unitEnded(report);
        }
        return new IngestReport(reports, found.unrecognised());
    }

    private UnitReport read(UnitFinder.Unit unit, ReadOptions options, ProgressListener listener) {
        String source = options.sourceFor(unit.reader());
        UnitReading reading = new UnitReading(unit.input().name(), source, rules, sink, clock, listener, () -> stopped);
        try {
            String fingerprint = Fingerprint.of(unit, options, rules.watch().fingerprint());
            Optional<Completed> before = ledger.find(source, unit.input().name(), fingerprint);
            if (before.isPresent() && !options.reread()) {
                return skipped(unit, before.get());
            }
            unit.reader().read(unit.input(), options.formatOptions(), reading);
            complete(unit, source, fingerprint, reading);
            return report(unit, source, Outcome.COMPLETED, reading.tally());
        } catch (IOException e) {
            return failed(unit, source, reading, e);
        }
    }

    /** Each step waits for the one before: a completed unit has coverage, and covered hours have their posts. */
    private void complete(UnitFinder.Unit unit, String source, String fingerprint, UnitReading reading) {
        String name = unit.input().name();
        sink.flush();
        reading.coverage().coverage(source, name).forEach(sink::progress);
        sink.flush();
        Completed completed =
                new Completed(source, name, fingerprint, reading.tally().counts(), clock.instant());
        sink.progress(completed);
        sink.flush();
        ledger.remember(completed);
    }

    /** What was found before the end came stays handed on; the unit is not marked, so it will be read again. */
    private UnitReport failed(UnitFinder.Unit unit, String source, UnitReading reading, IOException why) {
        sink.rejected(RejectedRecord.at(
                new RejectedRecord.Place(unit.input().name(), 0),
                RejectStage.INGEST,
                "unit cannot be read to its end (" + why.getClass().getSimpleName() + ") after "
                        + reading.tally().counts().read() + " records",
                clock.instant(),
                null));
        sink.flush();
        return report(unit, source, Outcome.FAILED, reading.tally());
    }

    private static UnitReport skipped(UnitFinder.Unit unit, Completed before) {
        return new UnitReport(
                before.unit(),
                before.source(),
                unit.reader().name(),
                Outcome.SKIPPED,
                before.counts(),
                UnitReport.Reasons.NONE,
                UnitReport.Span.NONE);
    }

    private static UnitReport report(UnitFinder.Unit unit, String source, Outcome outcome, UnitTally tally) {
        return new UnitReport(
                unit.input().name(),
                source,
                unit.reader().name(),
                outcome,
                tally.counts(),
                tally.reasons(),
                tally.span());
    }

    private static String nothingIn(Path path, UnitFinder.Found found) {
        return found.unrecognised().isEmpty()
                ? path + " (no files)"
                : path + " (" + found.unrecognised().size() + " files, the first is "
                        + found.unrecognised().get(0) + ")";
    }
}
