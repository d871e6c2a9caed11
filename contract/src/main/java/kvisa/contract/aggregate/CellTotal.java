package kvisa.contract.aggregate;

/**
 * The current total of a cell, as on the aggregates topic. A cell that is back at zero has no value there. Immutable.
 *
 * @param cell   what is counted
 * @param tally  how much; every part at least 0, no more uncertain than posts
 */
public record CellTotal(Cell cell, Tally tally) {

    public CellTotal {
        if (tally.posts() < 0 || tally.engagement() < 0 || tally.uncertain() < 0) {
            throw new IllegalArgumentException("total " + tally + " of " + cell.key() + " is negative");
        }
        if (tally.uncertain() > tally.posts()) {
            throw new IllegalArgumentException("total " + tally + " of " + cell.key() + ": more uncertain than posts");
        }
    }
}
