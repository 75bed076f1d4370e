package frontdoor.admin;

import frontdoor.partners.Partner;
import frontdoor.partners.PartnerToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The secrets of one partner's own system that work.
///
/// @param notice what was just done, or null
public record TokensPage(
        Partner partner, List<Line> tokens, @Nullable String notice) {

    /// @param by who made it, in words
    public record Line(PartnerToken token, String by) {}

    /// @param secret shown this once
    public record Made(Partner partner, String secret) {}

    public static String at(String partner) {
        return "/desk/admin/partners/" + partner + "/tokens";
    }

    public String at() {
        return at(partner.key());
    }
}
