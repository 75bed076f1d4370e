package frontdoor.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A PDF file as an answer: shown in place, and kept nowhere on its way, since it is for one reader.
public final class Pdf {

    private Pdf() {}

    public static ResponseEntity<byte[]> of(byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(file);
    }
}
