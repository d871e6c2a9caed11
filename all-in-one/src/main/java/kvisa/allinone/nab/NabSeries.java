package kvisa.allinone.nab;

import java.util.List;
import kvisa.allinone.detect.SeriesCsv;

/**
 * A labelled series. Immutable.
 *
 * @param name     as in the file name, such as {@code AAPL}
 * @param rows     ascending
 * @param windows  where something happened, ascending, apart from each other
 */
public record NabSeries(String name, List<SeriesCsv.Row> rows, List<Window> windows) {

    private static final double PROBATION = 0.15;
    private static final int LONGEST_PROBATION = 750;

    /**
     * A labelled stretch.
     *
     * @param first  index of its first row
     * @param last   index of its last row, at least {@code first}
     */
    public record Window(int first, int last) {

        public Window {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("window from row " + first + " to row " + last);
            }
        }

        int width() {
            return last - first + 1;
        }

        boolean contains(int row) {
            return first <= row && row <= last;
        }
    }

    public NabSeries {
        rows = List.copyOf(rows);
        windows = List.copyOf(windows);
    }

    /** Rows at the start that are not scored: 15 percent, and of no more than 5,000 rows. */
    public int probation() {
        return Math.min((int) (PROBATION * rows.size()), LONGEST_PROBATION);
    }

    /** This series with other rows; as many, or the windows would be wrong. */
    NabSeries withRows(List<SeriesCsv.Row> others) {
        if (others.size() != rows.size()) {
            throw new IllegalArgumentException(others.size() + " rows in place of " + rows.size());
        }
        return new NabSeries(name, others, windows);
    }
}
