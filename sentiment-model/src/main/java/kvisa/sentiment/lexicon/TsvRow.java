package kvisa.sentiment.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One line of a {@link TsvTable}; every complaint names the file and line. Immutable. */
record TsvRow(String place, List<String> columns, List<String> fields) {

    static TsvRow parse(String place, String line, List<String> columns) {
        List<String> fields = Arrays.asList(line.split("\t", -1));
        if (fields.size() != columns.size()) {
            throw new IllegalArgumentException(place + ": found " + fields.size() + " fields, wanted " + columns);
        }
        return new TsvRow(place, columns, List.copyOf(fields));
    }

    String text(String column) {
        return fields.get(columns.indexOf(column)).strip();
    }

    /** A comma-separated field; empty when the field is. */
    List<String> list(String column) {
        return Arrays.stream(text(column).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    <T> T parsed(String column, Function<String, T> parser) {
        try {
            return parser.apply(text(column));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ", column " + column + ": " + e.getMessage(), e);
        }
    }
}
