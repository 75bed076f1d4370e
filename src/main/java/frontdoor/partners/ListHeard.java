package frontdoor.partners;

import frontdoor.kernel.Actor;
import org.jspecify.annotations.Nullable;

/// Who tells people that they were put on a partner's list, or taken off it. Each is called in the transaction that
/// changes the list, so that both are or neither is.
public interface ListHeard {

    /// @param by who changed it
    /// @param name of whoever changed it; null where they are of the council
    void added(PartnerPerson person, Actor by, @Nullable String name);

    /// @param by who changed it
    /// @param name of whoever changed it; null where they are of the council
    void ended(PartnerPerson person, Actor by, @Nullable String name);
}
