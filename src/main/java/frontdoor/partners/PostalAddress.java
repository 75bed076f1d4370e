package frontdoor.partners;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an address must be for a letter to be printed: it fits the window of an envelope below two names, and ends in a
/// postcode.
public final class PostalAddress {

    private static final int MOST = 6; // lines

    /// As Royal Mail writes them, without regard to which are in use.
    private static final Pattern POSTCODE = Pattern.compile("(?i)[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");

    private PostalAddress() {}

    /// @param lines as they stand in a file
    /// @return what is wrong, to stand after "an address that"; null if nothing is
    public static @Nullable String wrong(List<String> lines) {
        if (lines.size() < 2 || lines.size() > MOST) {
            return "has not between 2 and " + MOST + " lines";
        }
        if (lines.stream().anyMatch(String::isBlank)) {
            return "has an empty line";
        }
        return POSTCODE.matcher(lines.getLast().strip()).matches() ? null : "does not end with a postcode";
    }
}
