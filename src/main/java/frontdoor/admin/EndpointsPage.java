package frontdoor.admin;

import frontdoor.endpoints.Endpoint;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Partners' systems.
///
/// @param next the address of the page after, or null
public record EndpointsPage(List<Line> lines, @Nullable String next) {

    /// @param partner what it is called
    /// @param health the end of the keys `admin.endpoints.health.…`
    public record Line(Endpoint endpoint, String partner, String health) {}

    /// What is typed to add one.
    public record New(List<Option> partners, String address, List<Option> kinds, Problems problems) {}

    /// The colour of a tag.
    public static String colour(String health) {
        return switch (health) {
            case "healthy" -> "govuk-tag--green";
            case "slow" -> "govuk-tag--yellow";
            case "failing" -> "govuk-tag--red";
            default -> "govuk-tag--grey";
        };
    }
}
