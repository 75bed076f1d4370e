package frontdoor.web;

import frontdoor.kernel.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.View;

/// A file as an answer that is always saved under a name, and never shown here: what another person made must not run
/// as a page of ours. Like every page it is kept nowhere on its way, and taken for nothing else than it says.
///
/// @see SecurityHeaders
public final class SavedFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "sandbox; default-src 'none'";

    private SavedFile() {}

    /// @param name any letter may stand in it
    /// @param content bytes or text
    public static <T> ResponseEntity<T> of(String name, MediaType type, T content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(name))
                .header(POLICY, NOTHING)
                .body(content);
    }

    /// Rows in UTF-8, written while they come.
    public static View csv(String name, Consumer<Spreadsheet> rows) {
        return (model, request, response) -> {
            begin(name, response);
            Spreadsheet.write(response.getWriter(), rows);
        };
    }

    private static void begin(String name, HttpServletResponse response) {
        response.setContentType(CSV.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(name));
        response.setHeader(POLICY, NOTHING);
    }

    /// As in RFC 6266.
    private static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
