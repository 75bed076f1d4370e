package frontdoor.people;

import java.util.Collection;

/// What ties a customer to one row of the register, such as an account that shows them that row. Whoever has one is the
/// one that stays when two are merged. A module that owns such a tie says so with a component of this type, and makes
/// the tie after [People#hold].
public interface Anchor {

    /// Whether any of these rows is held.
    ///
    /// @param ids all of one customer's
    boolean holds(Collection<Long> ids);
}
