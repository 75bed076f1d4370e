package frontdoor.admin;

import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPerson;
import frontdoor.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who signs in for a partner.
///
/// @param name what was typed to add somebody and did not do, and so on
/// @param notice what to say first, or null
public record PartnerPeoplePage(
        Partner partner,
        List<PartnerPerson> people,
        String name,
        String email,
        @Nullable String notice,
        Problems problems) {

    public boolean hasAdministrator() {
        return people.stream().anyMatch(PartnerPerson::admin);
    }
}
