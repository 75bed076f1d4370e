package frontdoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a spreadsheet would run, what it would take for two cells, and what stays as it is.
class SpreadsheetTests {

    @Test
    void runsNothingThatSomebodyTyped() {
        assertThat(Stream.of("=1+1", "+44", "-1", "@x", "\tx", "\r=1", "\n=1")
                        .map(text -> written(sheet -> sheet.row("a", text))))
                .allSatisfy(written ->
                        assertThat(written.replace("\"", "")).as(written).startsWith("a,'"));
        assertThat(written(sheet -> sheet.row(new StringBuilder("=1+1")))).isEqualTo("'=1+1\r\n");
    }

    @Test
    void keepsCellsApart() {
        assertThat(written(sheet -> {
                    sheet.row("name", "says");
                    sheet.row("Pat, Example", "\"Hello\"\nthere");
                }))
                .isEqualTo("name,says\r\n\"Pat, Example\",\"\"\"Hello\"\"\nthere\"\r\n");
    }

    @Test
    void leavesNumbersAndDaysAsTheyAre() {
        assertThat(written(
                        sheet -> sheet.row(-3, -4L, new BigDecimal("-1E+2"), LocalDate.of(2026, 2, 1), true, null, "")))
                .isEqualTo("-3,-4,-100,2026-02-01,true,,\r\n");
    }

    private static String written(Consumer<Spreadsheet> rows) {
        var out = new StringWriter();
        Spreadsheet.write(out, rows);
        return out.toString();
    }
}
