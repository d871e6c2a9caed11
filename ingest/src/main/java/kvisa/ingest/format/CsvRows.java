package kvisa.ingest.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import kvisa.contract.reject.RejectedRecord.Place;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Streams CSV files (RFC 4180, UTF-8 with or without byte order mark, quoted line breaks). Column names are the first
 * row, in any order and case. Holds one row at a time.
 */
public final class CsvRows {

    /** An unclosed quote would otherwise swallow the rest of the file into memory. */
    private static final int MAX_ROW_CHARACTERS = 1 << 20;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();

    private final String name;
    private final BoundedReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;

    private CsvRows(String name, BoundedReader text, CSVParser parser) {
        this.name = name;
        this.text = text;
        this.parser = parser;
        this.rows = parser.iterator();
    }

    /**
     * Reads every row after the header.
     *
     * @throws IOException if the bytes cannot be had
     */
    public static void read(UnitInput input, RecordMapper mapper, Consumer<Reading> out) throws IOException {
        try (InputStream in = input.open();
                BoundedReader text = new BoundedReader(in);
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            new CsvRows(input.name(), text, parser).read(mapper, out);
        }
    }

    private void read(RecordMapper mapper, Consumer<Reading> out) throws IOException {
        Place place = nextPlace();
        try {
            CSVRecord first = nextRow();
            if (first == null) {
                return;
            }
            Header header = Header.of(first);
            place = nextPlace();
            for (CSVRecord row = nextRow(); row != null; row = nextRow()) {
                out.accept(header.reading(place, row, mapper));
                place = nextPlace();
            }
        } catch (BrokenCsvException e) {
            out.accept(broken(place, e.cause));
        }
    }

    private Place nextPlace() {
        return new Place(name, parser.getCurrentLineNumber() + 1);
    }

    private @Nullable CSVRecord nextRow() throws BrokenCsvException {
        text.startRow();
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw new BrokenCsvException(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Column positions by lower-case name; of two columns with one name the first counts. */
    private record Header(Map<String, Integer> columns, int size) {

        static Header of(CSVRecord row) {
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                String name = row.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
                columns.putIfAbsent(name, i);
            }
            return new Header(columns, row.size());
        }

        Reading reading(Place place, CSVRecord row, RecordMapper mapper) {
            if (row.size() != size) {
                return new Reading.Unusable(
                        place, Rejection.ROW_SHAPE, "found " + row.size() + " cells, the header has " + size);
            }
            return mapper.read(place, new Row(row, columns));
        }
    }

    private static Reading broken(Place place, IOException cause) throws IOException {
        if (cause instanceof RowTooLongException) {
            return new Reading.Unusable(
                    place,
                    Rejection.RECORD_TOO_LONG,
                    "row longer than " + MAX_ROW_CHARACTERS + " characters, an unclosed quote? The rest is not read");
        }
        if (cause instanceof CharacterCodingException) {
            return new Reading.Unusable(
                    place, Rejection.FILE_BROKEN, "not UTF-8 after about this line; the rest is not read");
        }
        if (cause instanceof CSVException) {
            return new Reading.Unusable(place, Rejection.FILE_BROKEN, "quotes do not close; the rest is not read");
        }
        throw cause;
    }

    /** One row by column name. */
    private static final class Row extends Fields {
        private final CSVRecord row;
        private final Map<String, Integer> columns;

        Row(CSVRecord row, Map<String, Integer> columns) {
            this.row = row;
            this.columns = columns;
        }

        @Override
        public @Nullable String raw(String name) {
            Integer column = columns.get(name);
            return column == null ? null : row.get(column);
        }
    }

    /** Strict UTF-8 that gives up on a row without end. */
    private static final class BoundedReader extends FilterReader {
        private long inRow;

        BoundedReader(InputStream in) {
            super(strict(in));
        }

        private static Reader strict(InputStream in) {
            return new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }

        void startRow() {
            inRow = 0;
        }

        @Override
        public int read() throws IOException {
            int character = super.read();
            count(1);
            return character;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(count);
            return count;
        }

        private void count(int characters) throws IOException {
            inRow += characters;
            if (inRow > MAX_ROW_CHARACTERS) {
                throw new RowTooLongException();
            }
        }
    }

    private static final class BrokenCsvException extends Exception {
        private static final long serialVersionUID = 1L;

        private final IOException cause;

        BrokenCsvException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private static final class RowTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
