package frontdoor.files;

import java.util.List;

/// What came of receiving a file.
public sealed interface Receipt {

    record Stored(StoredFile file) implements Receipt {}

    /// @param message a key of the messages, in the form `problem.file.kind`
    /// @param args for the message, after the question's label
    record Refused(String message, List<Object> args) implements Receipt {}
}
