package kvisa.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void quotesWhatNeedsItAndLeavesAbsentFieldsEmpty() {
        // Given
        CsvTable table = new CsvTable(List.of("a", "b", "c"));

        // When
        table.row("plain", "with, comma", null);
        table.row("say \"K\"", "two\nlines", 5);

        // Then
        assertThat(table.text()).isEqualTo("a,b,c\r\nplain,\"with, comma\",\r\n\"say \"\"K\"\"\",\"two\nlines\",5\r\n");
    }

    @Test
    void textThatASpreadsheetWouldRunIsGuardedAndNumbersAreNot() {
        // Given
        CsvTable table = new CsvTable(List.of("text", "number"));

        // When
        for (String text : List.of("=1+1", "+1", "-1", "@a", "\tb", "a=b")) {
            table.row(text, -1);
        }

        // Then
        assertThat(table.text().split("\r\n"))
                .containsExactly("text,number", "'=1+1,-1", "'+1,-1", "'-1,-1", "'@a,-1", "'\tb,-1", "a=b,-1");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        // Given
        CsvTable table = new CsvTable(List.of("a", "b"));

        // Then
        assertThatThrownBy(() -> table.row("a")).hasMessageContaining("1 values, wanted 2");
    }
}
