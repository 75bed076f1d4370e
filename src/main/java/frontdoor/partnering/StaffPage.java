package frontdoor.partnering;

import frontdoor.partners.PartnerPerson;
import frontdoor.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A partner's own list of those who sign in for it.
///
/// @param partner its name
/// @param self the number of the reader
/// @param address where they sign in
/// @param typed what was typed to add somebody and did not do
/// @param notice what to say first, or null
public record StaffPage(
        String partner,
        List<PartnerPerson> people,
        long self,
        String address,
        Typed typed,
        @Nullable String notice,
        Problems problems) {

    /// Somebody who is to be added.
    public record Typed(String name, String email, boolean admin) {

        static final Typed NOTHING = new Typed("", "", false);
    }

    /// Whether the list would have no administrator without this one.
    public boolean isLast(PartnerPerson person) {
        return person.admin() && people.stream().filter(PartnerPerson::admin).count() == 1;
    }
}
