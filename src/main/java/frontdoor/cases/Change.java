package frontdoor.cases;

import frontdoor.forms.Answers;
import java.util.List;
import java.util.Set;

/// What came of asking for a case to be changed.
public sealed interface Change {

    /// @param revision of the case after the change
    record Changed(int revision) implements Change {}

    /// This very command, asking for the same thing, was received before; nothing was changed.
    record AlreadyDone() implements Change {}

    /// Somebody changed the case first, or the command was used for something else. Nothing was stored.
    ///
    /// @param now the case as it stands
    /// @param last what they did
    record Stale(Case now, TimelineEntry last) implements Change {}

    /// The action is not offered here, to this person, now.
    record Refused(String reason) implements Change {}

    /// The answers to the action's questions will not do.
    record Incomplete(List<Answers.Problem> problems) implements Change {}

    record Undecided(String condition, Set<String> missing) implements Change {}

    record NotFound() implements Change {}
}
