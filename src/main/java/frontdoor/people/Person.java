package frontdoor.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody the council has met.
///
/// @param email in small letters, or null
/// @param phone in E.164, `+441632960123`, or null
/// @param postcode with its space, or null
/// @param channel how they want to be met, `email`, `text`, `phone` or `post`; null if they have not said
/// @param language a language tag, `en` or `cy`
/// @param needs what helps them, such as large print; null if they have not said
/// @param safeContact what to know before anybody calls or writes, or null
/// @param noPost whether nothing may be sent to their address
public record Person(
        long id,
        String name,
        @Nullable LocalDate bornOn,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postcode,
        @Nullable String address,
        @Nullable String channel,
        String language,
        @Nullable String needs,
        @Nullable String safeContact,
        boolean noPost) {

    /// The telephone number as people write it, `01632 960123`, or null.
    public @Nullable String writtenPhone() {
        return phone == null ? null : Phone.written(phone);
    }

    /// Where a letter goes, on one line with its postcode, or null when no address is known.
    public @Nullable String writtenAddress() {
        if (address == null || address.isBlank()) {
            return null;
        }
        var line = address.strip().replaceAll("\\s*\\R\\s*", ", ");
        return postcode == null || line.contains(postcode) ? line : line + ", " + postcode;
    }
}
