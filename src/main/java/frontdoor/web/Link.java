package frontdoor.web;

import org.jspecify.annotations.Nullable;

/// @param about what the link is about, for those who hear it out of its place: `Change` *your name*; null if
/// the text     says enough
public record Link(String href, String text, @Nullable String about) {

    public static Link to(String href, String text) {
        return new Link(href, text, null);
    }
}
