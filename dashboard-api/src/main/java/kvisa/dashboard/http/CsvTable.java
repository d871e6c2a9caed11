package kvisa.dashboard.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CSV table, RFC 4180: comma, CRLF, quotes where needed, UTF-8 without a byte order mark. Not thread-safe.
 *
 * <p>A text that a spreadsheet would run as a formula (first character {@code = + - @}, tab or carriage return) gets an
 * apostrophe in front; numbers, times and booleans never need it. Whoever needs such texts unchanged takes JSON. An
 * absent value is an empty field.
 */
final class CsvTable {

    static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    CsvTable(List<String> header) {
        columns = header.size();
        row(header.toArray());
    }

    /** Adds a row with one value per column. */
    void row(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException("row of " + values.length + " values, wanted " + columns);
        }
        text.append(Arrays.stream(values).map(CsvTable::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** The table so far. */
    String text() {
        return text.toString();
    }

    /** As many empty fields. */
    static List<@Nullable Object> blanks(int count) {
        return Collections.nCopies(count, null);
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String plain = value instanceof String string ? guarded(string) : value.toString();
        boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    private static String guarded(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
