package frontdoor.accounts;

import frontdoor.kernel.Actor;
import org.jspecify.annotations.Nullable;

/// Somebody who has shown that they read the mail of an address.
///
/// @param email in small letters; the person has proved that it is theirs
/// @param person their row in the register of people, or null while we have not met them by name
public record Account(long id, String email, @Nullable Long person) {

    public Actor actor() {
        return new Actor(Actor.Kind.RESIDENT, "account:" + id);
    }

    /// As the audit trail names it.
    public String about() {
        return "account:" + id;
    }
}
