package frontdoor.curating;

import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import frontdoor.listings.StaffListing;

/// Who may do what with the directory. A pure rule.
final class Curators {

    /// Who holds it may know of places of safety. Nobody else may, whatever else they are.
    static final String CONFIDENTIAL = "confidential_listings";

    private Curators() {}

    static boolean seesHidden(SignedIn who) {
        return who.may(CONFIDENTIAL);
    }

    /// Whoever answers for it, and those who publish for the whole council.
    static boolean changes(SignedIn who, StaffListing listing) {
        return who.opens(listing.owner()) || publishes(who);
    }

    /// Whoever may see a hidden one may show it again: who hid it need not be able to.
    static boolean shows(SignedIn who, StaffListing listing) {
        return changes(who, listing) || seesHidden(who);
    }

    /// Bringing in feeds, which changes what many teams answer for.
    static boolean publishes(SignedIn who) {
        return who.may(Role.PUBLISHER) || who.may(Role.ADMINISTRATOR);
    }
}
