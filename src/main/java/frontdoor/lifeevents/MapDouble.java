package frontdoor.lifeevents;

import java.util.List;

/// The same thing twice: one recipient told by several lines, one question put by several services, or several
/// recipients who do the same on the same condition.
///
/// @param what the recipient as a line names it, the question as it is put, or the word for what is done
/// @param where titles of the lines, or of the services
public record MapDouble(Kind kind, String what, List<String> where) {

    public enum Kind {
        RECIPIENT,
        QUESTION,
        TASK
    }
}
