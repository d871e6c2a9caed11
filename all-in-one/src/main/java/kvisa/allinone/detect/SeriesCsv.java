package kvisa.allinone.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Series as CSV: {@code timestamp,value} in, {@code timestamp,value,score,alert} out. */
public final class SeriesCsv {

    /**
     * One row.
     *
     * @param timestamp  as written in the file
     * @param start      what it means; without a zone UTC
     * @param value      finite
     */
    public record Row(String timestamp, Instant start, double value) {}

    /**
     * What the detector said of a row.
     *
     * @param score  in [0, 1]: 0 as usual, from 0.5 on where an alert begins and nowhere else
     * @param alert  whether a spike begins to fire here
     */
    public record Score(double score, boolean alert) {}

    /** A line that is no row; the message says which and what was wanted. */
    public static final class UnreadableSeriesException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableSeriesException(int line, String found, String wanted) {
            super("line " + line + ": found \"" + found + "\", wanted " + wanted);
        }
    }

    private SeriesCsv() {}

    /**
     * All rows, in the order of the file.
     *
     * @throws UnreadableSeriesException on the first line that is no row or is not later than the one before
     */
    public static List<Row> read(BufferedReader lines) throws IOException, UnreadableSeriesException {
        List<Row> rows = new ArrayList<>();
        int number = 1;
        String header = lines.readLine();
        if (header == null || !header.strip().equals("timestamp,value")) {
            throw new UnreadableSeriesException(1, String.valueOf(header), "the column names timestamp,value");
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            Row row = row(number, line);
            if (!rows.isEmpty()
                    && !row.start().isAfter(rows.get(rows.size() - 1).start())) {
                throw new UnreadableSeriesException(number, row.timestamp(), "a time later than the line before");
            }
            rows.add(row);
        }
        return rows;
    }

    /** Writes rows with their scores. */
    public static void write(List<Row> rows, List<Score> scores, Writer out) throws IOException {
        out.write("timestamp,value,score,alert\n");
        for (int i = 0; i < rows.size(); i++) {
            Score score = scores.get(i);
            out.write(rows.get(i).timestamp() + "," + plain(rows.get(i).value()) + "," + score.score() + ","
                    + (score.alert() ? 1 : 0) + "\n");
        }
    }

    private static Row row(int number, String line) throws UnreadableSeriesException {
        String[] columns = line.split(",", -1);
        if (columns.length != 2) {
            throw new UnreadableSeriesException(number, line, "two columns: timestamp,value");
        }
        try {
            double value = Double.parseDouble(columns[1].strip());
            if (!Double.isFinite(value)) {
                throw new UnreadableSeriesException(number, columns[1], "a finite number");
            }
            return new Row(columns[0], instant(columns[0].strip()), value);
        } catch (NumberFormatException e) {
            throw new UnreadableSeriesException(number, columns[1], "a number");
        } catch (DateTimeException e) {
            throw new UnreadableSeriesException(number, columns[0], "a time such as 2025-09-28 10:00:00");
        }
    }

    /**
     * A time as series files write it: {@code 2015-02-26 21:42:53}, UTC without a zone.
     *
     * @throws DateTimeException if it is none
     */
    public static Instant instant(String text) {
        String iso = text.replace(' ', 'T');
        return iso.endsWith("Z") ? Instant.parse(iso) : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
