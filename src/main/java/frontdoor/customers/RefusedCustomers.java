package frontdoor.customers;

import de.siegmar.fastcsv.writer.CsvWriter;
import frontdoor.imports.Imports;
import frontdoor.imports.Remark.Kind;
import frontdoor.imports.Run;
import frontdoor.kernel.Spreadsheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// All rows that a run refused, as CSV, with the column and the reason, to be put right in the old system's file.
record RefusedCustomers(Imports imports, Run run) implements View {

    private static final int PAGE = 1_000;

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"refused-" + run.id() + ".csv\"");
        var csv = CsvWriter.builder().build(response.getWriter());
        csv.writeRecord("row", "number", "column", "why");
        for (var page = imports.remarks(run.id(), Kind.REFUSED, 0, PAGE); !page.isEmpty(); ) {
            page.forEach(remark -> csv.writeRecord(
                    Integer.toString(remark.row()),
                    Spreadsheet.cell(remark.source()),
                    Spreadsheet.cell(remark.title()),
                    Spreadsheet.cell(remark.why())));
            page = imports.remarks(run.id(), Kind.REFUSED, page.getLast().id(), PAGE);
        }
        csv.flush();
    }
}
