package frontdoor.forms;

import java.util.List;
import java.util.Map;

/// When something applies: always, by a named condition, or by the answers to questions.
public sealed interface When {

    When ALWAYS = new Always();

    record Always() implements When {}

    /// @param negated whether it is written `not name`
    record Named(String condition, boolean negated) implements When {}

    /// Every question listed must have one of its values.
    record Answered(Map<String, List<Object>> values) implements When {}
}
