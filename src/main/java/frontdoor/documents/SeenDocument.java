package frontdoor.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document that somebody showed.
///
/// @param reference of the case for which it was shown, or null
/// @param kind a key of `documents.yaml`
/// @param form one of [#FORMS]
/// @param number null unless the council has the numbers of its kind written down
/// @param seenBy a username
/// @param file the id of a scan of it, or null
/// @param keepUntil the day on which this is disposed of, or null when nothing says
/// @param withdrawn whether it was written down by mistake
public record SeenDocument(
        UUID id,
        long person,
        @Nullable String reference,
        String kind,
        String form,
        @Nullable String number,
        String seenBy,
        Instant seenAt,
        @Nullable String file,
        @Nullable LocalDate keepUntil,
        boolean withdrawn) {

    public static final List<String> FORMS = List.of("original", "certified_copy", "copy");

    /// Under which its scan is kept.
    public String about() {
        return about(id);
    }

    static String about(UUID id) {
        return "document:" + id;
    }
}
