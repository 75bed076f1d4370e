package frontdoor.cases;

import frontdoor.forms.Answers;
import frontdoor.kernel.Reference;
import java.util.List;

/// What came of asking for a case to be opened.
public sealed interface Opening {

    /// The case was opened just now; it may have ended at once.
    record Opened(Reference reference) implements Opening {}

    /// Somebody had reported the same thing and it is still open: this report was added to that case.
    record Joined(Reference reference) implements Opening {}

    /// This very command was received before; nothing was changed. Show the same reference.
    record AlreadyOpened(Reference reference) implements Opening {}

    /// The answers will not do. Nothing was stored.
    record Refused(List<Answers.Problem> problems) implements Opening {}
}
