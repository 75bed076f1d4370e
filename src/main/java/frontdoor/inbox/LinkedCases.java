package frontdoor.inbox;

import frontdoor.identity.SignedIn;
import java.util.Collection;
import java.util.List;

/// Knows the cases that conversations are about. The door of cases says who may see what of them.
public interface LinkedCases {

    /// Those that have ended and that the reader may see inside, in the order of their references.
    ///
    /// @param references as they stand in conversations; not each need be a case
    List<EndedCase> ended(Collection<String> references, SignedIn who);

    /// Whether one of these is theirs to work on.
    ///
    /// @param references as they stand in conversations; not each need be a case
    boolean worksOnOne(Collection<String> references, SignedIn who);

    /// The ids of those who reported these, as far as the reader may know who they are; at most three.
    ///
    /// @param references as they stand in conversations; not each need be a case
    List<Long> reporters(Collection<String> references, SignedIn who);
}
