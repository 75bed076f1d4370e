package frontdoor.checks;

import frontdoor.services.Service;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What came of checking a file.
public sealed interface Checked {

    /// @param tree as read, for storing and comparing
    /// @param coverage what the examples cover
    record Sound(Service service, JsonNode tree, Coverage coverage) implements Checked {}

    /// @param faults in the order in which they stand in the file; never empty
    record Faulty(List<Fault> faults) implements Checked {}

    default List<Fault> faults() {
        return switch (this) {
            case Sound sound -> List.of();
            case Faulty faulty -> faulty.faults();
        };
    }
}
