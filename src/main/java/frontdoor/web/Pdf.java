package frontdoor.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A PDF file as an answer: shown in place, and kept nowhere on its way, since it is for one reader.
public final class Pdf {

    private Pdf() {}

    public static ResponseEntity<byte[]> of(byte[] file) {
        return shown().body(file);
    }

    /// @param name for whoever saves it after all
    public static ResponseEntity<byte[]> of(String name, byte[] file) {
        var inline = ContentDisposition.inline().filename(name, StandardCharsets.UTF_8);
        return shown().header(HttpHeaders.CONTENT_DISPOSITION, inline.build().toString())
                .body(file);
    }

    private static ResponseEntity.BodyBuilder shown() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore());
    }
}
