package kvisa.stream.count;

import kvisa.contract.aggregate.Cell;
import kvisa.contract.wire.Check;

/**
 * The posts of a cell that one source delivered. Immutable.
 *
 * @param cell    five-minute cell
 * @param source  configured source, see {@link kvisa.contract.post.Origin#source()}; not blank
 */
public record SourcedCell(Cell cell, String source) {

    private static final int SLASHES_OF_A_CELL = 6;

    public SourcedCell {
        Check.notBlank("source of a cell", source);
    }

    /** Key in a store: the cell's and the source, joined by {@code /}; sorted by time as a cell's key is. */
    public String key() {
        return cell.key() + "/" + source;
    }

    /**
     * What {@link #key} was made of.
     *
     * @throws IllegalArgumentException if it was made of nothing of the kind
     */
    public static SourcedCell ofKey(String key) {
        int end = -1;
        // The source comes last and may hold a slash.
        for (int slash = 0; slash <= SLASHES_OF_A_CELL; slash++) {
            end = key.indexOf('/', end + 1);
            if (end < 0) {
                throw new IllegalArgumentException("key of " + key.length() + " characters is no cell and source");
            }
        }
        return new SourcedCell(Cell.ofKey(key.substring(0, end)), key.substring(end + 1));
    }
}
