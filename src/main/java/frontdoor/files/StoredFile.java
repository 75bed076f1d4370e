package frontdoor.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file that came in, without its content.
///
/// @param id 128 random bits, written in base64url
/// @param name to show, with the ending of what it is now; harmless in a page and in a header
/// @param kind `pdf` or `jpg`
/// @param size bytes
/// @param uploadedBy as [Uploader] writes it
/// @param about the reference of its case, or null while it has none
public record StoredFile(
        String id,
        String name,
        String kind,
        int size,
        String sha256,
        State state,
        String uploadedBy,
        @Nullable String about,
        Instant createdAt) {

    public String mediaType() {
        return kind.equals("pdf") ? "application/pdf" : "image/jpeg";
    }
}
