package kvisa.stream.post;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;

/**
 * What one live post counts for now. Immutable.
 *
 * @param cells        the cells it is in; the first is of the facet "all", the others differ from it by facet only
 * @param tally        what it adds to each of them
 * @param fingerprint  content it was assessed with, see {@link Fingerprint}
 * @param models       models it was assessed with, the second where there is one included
 */
public record Contribution(List<Cell> cells, Tally tally, String fingerprint, String models) {

    /** Stored with each contribution, so that a later build can tell its own form from this one. */
    private static final String FORM = "1";

    private static final int PARTS = 6;

    public Contribution {
        cells = List.copyOf(cells);
        if (cells.isEmpty() || !cells.get(0).facet().equals(Facet.ALL)) {
            throw new IllegalArgumentException("contribution to " + cells + ", wanted a cell of facet all first");
        }
    }

    static Contribution of(AssessedPost assessed, String fingerprint, String models) {
        return new Contribution(Cell.of(assessed), Tally.of(assessed), fingerprint, models);
    }

    boolean isOf(String otherFingerprint, String otherModels) {
        return fingerprint.equals(otherFingerprint) && models.equals(otherModels);
    }

    /** One line for the state store: about 150 bytes, a third of its JSON. */
    public String toLine() {
        String facets = cells.stream().map(cell -> cell.facet().wireName()).collect(Collectors.joining(","));
        String counts = tally.posts() + "," + tally.engagement() + "," + tally.uncertain();
        return String.join("|", FORM, cells.get(0).key(), facets, counts, fingerprint, models);
    }

    /**
     * The contribution of a stored line.
     *
     * @throws IllegalArgumentException if it is none; that is a bug or a foreign store, not bad input
     */
    public static Contribution ofLine(String line) {
        // The models come last and may hold any character.
        String[] parts = line.split("\\|", PARTS);
        if (parts.length != PARTS || !parts[0].equals(FORM)) {
            throw new IllegalArgumentException("stored contribution has " + parts.length + " parts and form " + parts[0]
                    + ", wanted " + PARTS + " and " + FORM);
        }
        Cell all = Cell.ofKey(parts[1]);
        List<Cell> cells = Arrays.stream(parts[2].split(",", -1))
                .map(facet -> all.withFacet(Facet.of(facet)))
                .toList();
        return new Contribution(cells, tally(parts[3].split(",", -1)), parts[4], parts[5]);
    }

    private static Tally tally(String[] counts) {
        return new Tally(Long.parseLong(counts[0]), Long.parseLong(counts[1]), Long.parseLong(counts[2]));
    }
}
