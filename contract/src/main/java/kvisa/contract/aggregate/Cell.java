package kvisa.contract.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.post.Origin;

/**
 * What is counted together: posts of one five-minute bucket that share every dimension below. Immutable.
 *
 * @param bucket      start of the bucket, UTC, a multiple of {@link #BUCKET} since the epoch
 * @param language    language identified
 * @param platform    platform, see {@link kvisa.contract.post.Origin#platform()}
 * @param relevant    whether the model finds the post to be about the K-visa
 * @param stance      stance verdict
 * @param xenophobia  xenophobia level
 * @param facet       all posts, or those of one theme or one target
 */
public record Cell(
        Instant bucket,
        Language language,
        String platform,
        boolean relevant,
        Stance stance,
        XenophobiaLevel xenophobia,
        Facet facet) {

    /** Width of a bucket. */
    public static final Duration BUCKET = Duration.ofMinutes(5);

    public Cell {
        if (!bucket.equals(bucketOf(bucket))) {
            throw new IllegalArgumentException("bucket " + bucket + " is not a multiple of " + BUCKET);
        }
        Origin.requirePlatform(platform);
    }

    /** Start of the bucket that holds an instant. */
    public static Instant bucketOf(Instant instant) {
        long width = BUCKET.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), width) * width);
    }

    /** The cells an assessed post is counted in: one for all, one per theme, one for its target if it has one. */
    public static List<Cell> of(AssessedPost assessed) {
        Assessment reading = assessed.assessment();
        Cell all = new Cell(
                bucketOf(assessed.eventTime()),
                reading.language(),
                assessed.post().origin().platform(),
                reading.relevant(),
                reading.stance().verdict(),
                reading.xenophobia().level(),
                Facet.ALL);
        List<Cell> cells = new ArrayList<>();
        cells.add(all);
        for (Theme theme : reading.themes()) {
            cells.add(all.withFacet(new Facet.OfTheme(theme)));
        }
        Target target = reading.xenophobia().target();
        if (target != Target.NONE) {
            cells.add(all.withFacet(new Facet.OfTarget(target)));
        }
        return cells;
    }

    /** The same cell seen from another side. */
    public Cell withFacet(Facet other) {
        return new Cell(bucket, language, platform, relevant, stance, xenophobia, other);
    }

    /** Key on the aggregates topic: the dimensions in order, joined by {@code /}; see {@link #ofKey}. */
    public String key() {
        return String.join(
                "/",
                bucket.toString(),
                language.wireName(),
                platform,
                relevant ? "on-topic" : "off-topic",
                stance.wireName(),
                Integer.toString(xenophobia.level()),
                facet.wireName());
    }

    /**
     * The cell of a topic key.
     *
     * @throws IllegalArgumentException if the key is not exactly what {@link #key} gives for some cell
     */
    public static Cell ofKey(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 7) {
            throw new IllegalArgumentException("cell key \"" + key + "\" has " + parts.length + " parts, wanted 7");
        }
        Cell cell = new Cell(
                bucketIn(key, parts[0]),
                Language.of(parts[1]),
                parts[2],
                switch (parts[3]) {
                    case "on-topic" -> true;
                    case "off-topic" -> false;
                    default ->
                        throw new IllegalArgumentException(
                                "cell key \"" + key + "\" is neither on-topic nor off-topic");
                },
                Stance.of(parts[4]),
                XenophobiaLevel.of(Integer.parseInt(parts[5])),
                Facet.of(parts[6]));
        if (!cell.key().equals(key)) {
            throw new IllegalArgumentException("cell key \"" + key + "\" is not in the form that key() gives");
        }
        return cell;
    }

    private static Instant bucketIn(String key, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("cell key \"" + key + "\" does not start with an instant", e);
        }
    }
}
