package kvisa.ingest.format.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kvisa.ingest.format.Draft;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.FormatReaderContract;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenericCsvTest extends FormatReaderContract {

    private static final String HEADER = "id,platform,created_at,text\n";

    @Override
    protected FormatReader reader() {
        return new GenericCsv();
    }

    @Override
    protected String sample() {
        return "generic/posts.csv";
    }

    @Override
    protected List<String> privateParts() {
        return List.of("csv_handle", "赵云飞");
    }

    @Test
    void readsQuotedLineBreaksUnderAByteOrderMark() {
        Draft draft = drafts().get(0);
        assertThat(draft.id()).isEqualTo("weibo:2001");
        assertThat(draft.text()).isEqualTo("第一行：K签证\n第二行，带逗号和\"引号\"，回复@赵云飞:好");
        assertThat(draft.when().createdAt()).isEqualTo(Instant.parse("2025-09-30T02:00:00Z"));
        assertThat(draft.engagement().likes()).isEqualTo(1234);
        assertThat(drafts()).extracting(Draft::id).containsExactly("weibo:2001", "weibo:2002", "x:2006");
    }

    @Test
    void rejectsRowsOfAnotherShapeAndShiftedColumnsAtTheirFirstLine() {
        assertThat(unusable())
                .extracting(each -> each.place().position(), Reading.Unusable::why)
                .containsExactly(tuple(5L, Rejection.ROW_SHAPE), tuple(7L, Rejection.NO_TIME));
    }

    @Test
    void saysWhereAFileOfAnotherEncodingStops(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.write(file, (HEADER + "1,weibo,2025-09-30 10:00,反对K签证，就业这么难\n").getBytes(Charset.forName("GBK")));
        assertThat(readings(file)).singleElement().satisfies(reading -> {
            assertThat(((Reading.Unusable) reading).why()).isEqualTo(Rejection.FILE_BROKEN);
            assertThat(((Reading.Unusable) reading).detail()).startsWith("not UTF-8");
        });
    }

    @Test
    void anUnclosedQuoteEndsTheFileAsOneRejection(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("quote.csv");
        Files.writeString(file, HEADER + "1,weibo,2025-09-30 10:00,K签证\n2,weibo,2025-09-30 10:00,\"K签证\n");
        assertThat(readings(file))
                .hasSize(2)
                .last()
                .satisfies(reading ->
                        assertThat(((Reading.Unusable) reading).why()).isEqualTo(Rejection.FILE_BROKEN));
    }

    @Test
    void anUnclosedQuoteInAHugeFileIsNotHeldInMemory(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.csv");
        Files.writeString(file, HEADER + "1,weibo,2025-09-30 10:00,\"" + "x".repeat(3_000_000));
        assertThat(readings(file))
                .singleElement()
                .satisfies(reading ->
                        assertThat(((Reading.Unusable) reading).why()).isEqualTo(Rejection.RECORD_TOO_LONG));
    }
}
