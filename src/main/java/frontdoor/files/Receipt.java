package frontdoor.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of receiving a file.
public sealed interface Receipt {

    /// @param taken where the photo says it was taken, or null. It is no part of the file that is stored, and nothing
    ///     keeps it unless the person says so
    record Stored(StoredFile file, @Nullable Taken taken) implements Receipt {}

    /// A place on the ground, in degrees.
    record Taken(double lat, double lon) {}

    /// @param message a key of the messages, in the form `problem.file.kind`
    /// @param args for the message, after the question's label
    record Refused(String message, List<Object> args) implements Receipt {}
}
