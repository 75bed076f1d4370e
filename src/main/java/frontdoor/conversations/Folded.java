package frontdoor.conversations;

import java.util.regex.Pattern;

/// An email's own words, and what it quotes of those before it.
///
/// @param quoted from the first line that quotes to the end; empty if nothing is quoted, or all is
public record Folded(String own, String quoted) {

    private static final Pattern QUOTED = Pattern.compile(
            "(?im)^[ \\t]*(>|-{3,} ?original message|-{3,} ?neges wreiddiol|on .{5,120} wrote:|ar .{5,120} ysgrifennodd"
                    + "|from: .{1,200}\\R(sent|date): )");

    public static Folded of(String body) {
        var found = QUOTED.matcher(body);
        if (!found.find() || body.substring(0, found.start()).isBlank()) {
            return new Folded(body, "");
        }
        return new Folded(body.substring(0, found.start()).strip(), body.substring(found.start()));
    }
}
