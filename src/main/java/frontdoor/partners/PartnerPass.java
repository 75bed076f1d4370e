package frontdoor.partners;

import frontdoor.kernel.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of a partner who is in.
///
/// @param partner its key
/// @param email by which they came in, one that we hold
/// @param referral the one that they may see, for whoever came by a link; null for all of the partner's
/// @param person who it is; null for whoever came by a link
public record PartnerPass(
        String partner,
        String email,
        @Nullable UUID referral,
        @Nullable PartnerPerson person) {

    public enum Role {
        /// Came by the link to one referral.
        LIGHT,
        WORKER,
        /// Keeps the partner's list of its staff as well.
        ADMIN
    }

    static PartnerPass of(PartnerPerson person) {
        return new PartnerPass(person.partner(), person.email(), null, person);
    }

    public Role role() {
        return person == null ? Role.LIGHT : person.admin() ? Role.ADMIN : Role.WORKER;
    }

    /// As a referral names the partner.
    public String recipient() {
        return Partner.PREFIX + partner;
    }

    /// Whether they may see this referral of their partner's.
    public boolean opens(UUID id) {
        return referral == null || referral.equals(id);
    }

    public Actor actor() {
        return person == null ? new Actor(Actor.Kind.PARTNER, partner) : person.actor();
    }
}
