package frontdoor.web;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param about what the link is about, for those who hear it out of its place: `Change` *your name*; null if
/// the text says enough
/// @param html shown in place of `text` where it is more than plain text
/// @param attributes what only its own page needs
public record Link(
        String href,
        String text,
        @Nullable String about,
        @Nullable Content html,
        @Nullable String classes,
        Map<String, String> attributes) {

    public Link(String href, String text, @Nullable String about) {
        this(href, text, about, null, null, Map.of());
    }

    public static Link to(String href, String text) {
        return new Link(href, text, null);
    }
}
