package frontdoor.services;

import java.util.List;
import java.util.Set;

/// What came of a command.
public sealed interface Decision {

    /// @param next the case as it stands after the command
    /// @param effects what follows, in order
    record Decided(CaseState next, List<Effect> effects) implements Decision {}

    /// The action is not offered: the case is elsewhere, the role may not, the condition does not hold, or it was
    /// the same person.
    ///
    /// @param reason a sentence that can be shown
    record Refused(String reason) implements Decision {}

    /// It hangs on a condition that cannot be decided yet.
    ///
    /// @param missing keys of the questions and facts whose answers are needed
    record Undecided(String condition, Set<String> missing) implements Decision {}
}
