package kvisa.stream.post;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.stream.count.DistinctSketch;
import kvisa.stream.count.Gain;

/**
 * What one live post counts for now. Immutable.
 *
 * @param cells        the cells it is in; the first is of the facet "all", the others differ from it by facet only
 * @param tally        what it adds to each of them
 * @param textCluster  {@link AssessedPost#textCluster()} as a number; {@link #NONE} if it was counted before there were any
 * @param author       64 bits of a hash of the author's pseudonym; {@link #NONE} if the source names no author, or if it
 *                     was counted before authors were remembered
 * @param delivery     how it first came in
 * @param fingerprint  content it was assessed with, see {@link Fingerprint}
 * @param models       what it was assessed with: models, the second where there is one included, and the version of text
 *                     clusters
 */
public record Contribution(
        List<Cell> cells,
        Tally tally,
        long textCluster,
        long author,
        Delivery delivery,
        String fingerprint,
        String models) {

    /** No text cluster, no author. */
    public static final long NONE = 0;

    /** Stored with each contribution, so that a later build can tell its own form from this one. */
    private static final String FORM = "3";

    /** Neither text cluster nor author nor delivery. */
    private static final String FIRST_FORM = "1";

    private static final int PARTS = 9;

    private static final int PARTS_OF_FIRST_FORM = 6;

    public Contribution {
        cells = List.copyOf(cells);
        if (cells.isEmpty() || !cells.get(0).facet().equals(Facet.ALL)) {
            throw new IllegalArgumentException("contribution to " + cells + ", wanted a cell of facet all first");
        }
    }

    static Contribution of(AssessedPost assessed, Delivery delivery, String fingerprint, String models) {
        String cluster = assessed.textCluster();
        return new Contribution(
                Cell.of(assessed),
                Tally.of(assessed),
                cluster == null ? NONE : HexFormat.fromHexDigitsToLong(cluster),
                Fingerprint.ofAuthor(assessed.post().origin().author()),
                delivery,
                fingerprint,
                models);
    }

    /** What it adds to each of its cells. */
    Gain gain() {
        return new Gain(tally, delivery.late() ? tally.posts() : 0, distinct(textCluster), distinct(author));
    }

    private static DistinctSketch distinct(long hash) {
        return hash == NONE ? DistinctSketch.EMPTY : DistinctSketch.of(hash);
    }

    boolean isOf(String otherFingerprint, String otherModels) {
        return fingerprint.equals(otherFingerprint) && models.equals(otherModels);
    }

    /** One line for the state store: about 200 bytes, a third of its JSON. */
    public String toLine() {
        String facets = cells.stream().map(cell -> cell.facet().wireName()).collect(Collectors.joining(","));
        String counts = tally.posts() + "," + tally.engagement() + "," + tally.uncertain();
        return String.join(
                "|",
                FORM,
                cells.get(0).key(),
                facets,
                counts,
                Long.toHexString(textCluster),
                Long.toHexString(author),
                delivery.toText(),
                fingerprint,
                models);
    }

    /**
     * The contribution of a stored line, of this build or an older one.
     *
     * @throws IllegalArgumentException if it is none; that is a bug or a foreign store, not bad input
     */
    public static Contribution ofLine(String line) {
        boolean first = line.startsWith(FIRST_FORM + "|");
        int wanted = first ? PARTS_OF_FIRST_FORM : PARTS;
        // The models come last and may hold any character.
        String[] parts = line.split("\\|", wanted);
        if (parts.length != wanted || !(first || parts[0].equals(FORM))) {
            throw new IllegalArgumentException("stored contribution has " + parts.length + " parts and form " + parts[0]
                    + ", wanted " + PARTS + " and " + FORM + ", or " + PARTS_OF_FIRST_FORM + " and " + FIRST_FORM);
        }
        Cell all = Cell.ofKey(parts[1]);
        List<Cell> cells = Arrays.stream(parts[2].split(",", -1))
                .map(facet -> all.withFacet(Facet.of(facet)))
                .toList();
        return new Contribution(
                cells,
                tally(parts[3].split(",", -1)),
                first ? NONE : Long.parseUnsignedLong(parts[4], 16),
                first ? NONE : Long.parseUnsignedLong(parts[5], 16),
                first ? Delivery.NOT_REMEMBERED : Delivery.ofText(parts[6]),
                parts[wanted - 2],
                parts[wanted - 1]);
    }

    private static Tally tally(String[] counts) {
        return new Tally(Long.parseLong(counts[0]), Long.parseLong(counts[1]), Long.parseLong(counts[2]));
    }
}
