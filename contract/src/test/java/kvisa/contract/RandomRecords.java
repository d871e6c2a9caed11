package kvisa.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.ArtefactKind;
import kvisa.contract.alert.Crowd;
import kvisa.contract.alert.Driver;
import kvisa.contract.alert.Explanation;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.SuspectedArtefact;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.AlertMatch;
import kvisa.contract.handling.NoticeKind;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.reject.RetryRequest;
import org.jspecify.annotations.Nullable;

/** Random valid records, hostile where validity allows: broken surrogates, control characters, huge numbers, nulls. */
public final class RandomRecords {

    private static final String[] PIECES = {
        "K签证",
        "K visa",
        "🙂",
        "👨‍👩‍👧",
        "\ud83d",
        "\ude00",
        "\u0000",
        "\u001b",
        "\n",
        "\r\n",
        "\u2028",
        "\ufeff",
        "\"",
        "\\",
        "\\u0041",
        "</script>",
        "{\"v\":9}",
        "ｋ",
        "é",
        "\uffff",
        "阿三",
        " ",
        "\t",
        "'",
        "𠮷",
        "簽證"
    };

    private static final long[] COUNTS = {0, 1, 10_000, 1L << 53, Long.MAX_VALUE - 1, Long.MAX_VALUE};

    private final Random random;

    /** Records from a fixed seed; the same seed gives the same records. */
    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** Any post. */
    public Post post() {
        Instant created = instant();
        return new Post(key(), origin(), text(), orNull(this::text), created, instant(), engagement());
    }

    /** Any assessed post. */
    public AssessedPost assessedPost() {
        Post post = post();
        return new AssessedPost(
                post,
                post.eventTime(),
                assessment(post.text().length()),
                one(RefinementState.values()),
                orNull(() -> HexFormat.of().toHexDigits(random.nextLong())));
    }

    /** Any request for a second reading. */
    public RefineRequest refineRequest() {
        return new RefineRequest(key(), key(), text(), orNull(this::text), instant());
    }

    /** Any second reading. */
    public Refinement refinement() {
        return new Refinement(key(), key(), key(), orNull(() -> assessment(random.nextInt(100))));
    }

    /** Any total of any cell. */
    public CellTotal cellTotal() {
        long posts = count();
        return new CellTotal(cell(), new Tally(posts, count(), Math.min(posts, count())));
    }

    /** Any cell. */
    public Cell cell() {
        return new Cell(
                Cell.bucketOf(instant()),
                one(Language.values()),
                platform(),
                random.nextBoolean(),
                one(Stance.values()),
                one(XenophobiaLevel.values()),
                facet());
    }

    /** Any facet, every permitted kind in turn. */
    public Facet facet() {
        return switch (random.nextInt(3)) {
            case 0 -> Facet.ALL;
            case 1 -> new Facet.OfTheme(one(Theme.values()));
            default -> new Facet.OfTarget(hitTarget());
        };
    }

    /** Any alert. */
    public SpikeAlert spikeAlert() {
        AlertState state = one(AlertState.values());
        Instant start = instant();
        Instant peak = start.plusSeconds(random.nextInt(100_000));
        Instant end = state == AlertState.RESOLVED ? peak.plusNanos(random.nextInt() & Integer.MAX_VALUE) : null;
        return new SpikeAlert(
                key(),
                watchedSeries(),
                state,
                one(Severity.values()),
                new AlertTimes(start, peak, peak.plusSeconds(random.nextInt(10)), end),
                new SpikeReading(number(), number(), number(), count(), random.nextInt(1000), number()),
                many(() -> new Driver(key(), count(), Math.abs(number()))),
                one(AlertKind.values()),
                orNull(() -> new Explanation(crowd(), crowd(), many(this::suspect))));
    }

    private WatchedSeries watchedSeries() {
        return new WatchedSeries(
                key(),
                one(WatchedSeries.MEASURES.toArray(String[]::new)),
                orNull(() -> one(WatchedSeries.UNITS.toArray(String[]::new))),
                orNull(() -> 1 + random.nextInt(1440)),
                orNull(this::filter),
                orNull(this::source));
    }

    private SeriesFilter filter() {
        return new SeriesFilter(
                null,
                many(this::platform),
                orNull(() -> one(Language.values())),
                random.nextBoolean(),
                orNull(() -> one(Stance.values())),
                orNull(() -> one(XenophobiaLevel.values())),
                orNull(() -> one(Theme.values())));
    }

    private Crowd crowd() {
        return new Crowd(random.nextInt(1000), random.nextDouble(), Math.abs(number()), count());
    }

    private SuspectedArtefact suspect() {
        return new SuspectedArtefact(one(ArtefactKind.values()), random.nextDouble(), orNull(this::source));
    }

    /** Any request to try again. */
    public RetryRequest retryRequest() {
        return new RetryRequest(key(), key());
    }

    /** Any rejected record. */
    public RejectedRecord rejectedRecord() {
        return new RejectedRecord(
                key(),
                one(RejectStage.values()),
                key(),
                new RejectedRecord.Place(key(), count()),
                instant(),
                orNull(this::text),
                orNull(this::key));
    }

    /** Anything done about alerts, every permitted kind in turn. */
    public AlertHandling alertHandling() {
        Instant at = instant();
        return switch (random.nextInt(3)) {
            case 0 ->
                new AlertHandling.Silence(
                        source(), match(), at, at.plusNanos(1 + random.nextInt(1000)), key(), key(), instant());
            case 1 -> new AlertHandling.Acknowledgement(key(), one(Severity.values()), key(), orNull(this::text), at);
            default ->
                new AlertHandling.Notified(
                        source(),
                        key(),
                        key(),
                        instant(),
                        one(NoticeKind.values()),
                        one(Severity.values()),
                        1 + random.nextInt(100),
                        at);
        };
    }

    private AlertMatch match() {
        return new AlertMatch(
                key(),
                orNull(this::key),
                orNull(() -> one(Severity.values())),
                orNull(() -> one(Language.values())),
                orNull(this::platform),
                orNull(() -> one(Theme.values())));
    }

    /** Any ingest progress, every permitted kind in turn. */
    public IngestProgress ingestProgress() {
        return random.nextBoolean()
                ? new IngestProgress.Coverage(platform(), source(), key(), day(), hours())
                : new IngestProgress.Completed(source(), key(), key(), counts(), instant());
    }

    private Origin origin() {
        return new Origin(platform(), source(), orNull(this::key), orNull(this::text), orNull(this::key));
    }

    private Engagement engagement() {
        return new Engagement(
                orNull(this::count),
                orNull(this::count),
                orNull(this::count),
                orNull(this::count),
                orNull(this::count));
    }

    private Assessment assessment(int length) {
        XenophobiaLevel level = one(XenophobiaLevel.values());
        double[] stance = distribution();
        double[] xenophobia = distribution();
        return new Assessment(
                one(Language.values()),
                random.nextBoolean(),
                new StanceReading(
                        one(Stance.values()),
                        new StanceProbabilities(stance[0], stance[1], stance[2]),
                        random.nextBoolean()),
                new XenophobiaReading(
                        level,
                        List.of(xenophobia[0], xenophobia[1], xenophobia[2]),
                        level == XenophobiaLevel.NONE ? Target.NONE : hitTarget()),
                many(() -> one(Theme.values())),
                length == 0 ? List.of() : many(() -> evidence(length)),
                key());
    }

    private Evidence evidence(int length) {
        int start = random.nextInt(length);
        return new Evidence(
                start,
                start + 1 + random.nextInt(length - start),
                Evidence.ASPECTS.get(random.nextInt(3)),
                key(),
                1 - random.nextDouble(),
                text());
    }

    private double[] distribution() {
        double first = random.nextInt(5) == 0 ? 0 : random.nextDouble();
        double second = (1 - first) * random.nextDouble();
        return new double[] {first, second, 1 - first - second};
    }

    private IngestCounts counts() {
        return new IngestCounts(count(), count(), count(), count(), count(), count());
    }

    private List<IngestProgress.HourCount> hours() {
        List<IngestProgress.HourCount> hours = new ArrayList<>();
        for (int hour = random.nextInt(24); hour < 24; hour += 1 + random.nextInt(5)) {
            long read = count();
            hours.add(new IngestProgress.HourCount(hour, read, Math.min(read, count())));
        }
        return hours;
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
    }

    /** Years 1000 to 9999, from whole seconds to nanoseconds. */
    private Instant instant() {
        long second = -30_000_000_000L + (long) (random.nextDouble() * 280_000_000_000L);
        return Instant.ofEpochSecond(second, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    private long count() {
        return random.nextBoolean() ? random.nextInt(1000) : COUNTS[random.nextInt(COUNTS.length)];
    }

    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextGaussian() * 1e300;
            case 2 -> random.nextInt(100);
            default -> random.nextDouble();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** A text that may be a key: neither blank nor holding what UTF-8 cannot. */
    private String key() {
        String[] parts = {"a", "K签证", "🙂", "/", "@", " ", "\"", "\\", "9"};
        StringBuilder key = new StringBuilder("k");
        for (int i = random.nextInt(6); i > 0; i--) {
            key.append(parts[random.nextInt(parts.length)]);
        }
        return key.toString();
    }

    private String source() {
        return key().replace('/', '-');
    }

    private String platform() {
        return one(new String[] {"weibo", "weibo-hotsearch", "x", "reddit", "4chan"});
    }

    private Target hitTarget() {
        return Target.values()[random.nextInt(Target.values().length - 1)];
    }

    private <T> List<T> many(Supplier<T> each) {
        List<T> found = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            found.add(each.get());
        }
        return found;
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
