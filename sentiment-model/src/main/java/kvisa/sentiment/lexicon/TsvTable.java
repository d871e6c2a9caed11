package kvisa.sentiment.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A tab-separated file with a header line. Immutable.
 *
 * @param name  file name for messages
 * @param rows  the lines after the header
 */
record TsvTable(String name, List<TsvRow> rows) {

    TsvTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table that ships with this module.
     *
     * @param name     file name under {@code kvisa/sentiment/lexicon}
     * @param columns  the header wanted
     * @throws IllegalArgumentException if the header or the number of fields in a line is wrong
     */
    static TsvTable shipped(String name, List<String> columns) {
        return parse(name, new String(Shipped.bytes(name), StandardCharsets.UTF_8), columns);
    }

    static TsvTable parse(String name, String content, List<String> columns) {
        List<String> lines = content.lines().toList();
        requireHeader(name, lines.isEmpty() ? "" : lines.get(0), columns);
        List<TsvRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(TsvRow.parse("lexicon " + name + " line " + (i + 1), lines.get(i), columns));
        }
        return new TsvTable(name, rows);
    }

    private static void requireHeader(String name, String header, List<String> columns) {
        if (!List.of(header.split("\t", -1)).equals(columns)) {
            throw new IllegalArgumentException(
                    "lexicon " + name + " line 1: found header \"" + header + "\", wanted " + columns);
        }
    }

    /** Files of this package on the class path. */
    static final class Shipped {

        private Shipped() {}

        static byte[] bytes(String name) {
            String path = "/kvisa/sentiment/lexicon/" + name;
            try (InputStream in = Shipped.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("no lexicon " + path + " on the class path");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read lexicon " + path, e);
            }
        }
    }
}
