package frontdoor.bench;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/// One thing that a request did with its database connection.
sealed interface Step {

    /// The beginning or end of a transaction.
    record Transaction(Method call, Object[] args) implements Step {}

    /// A statement with its parameters.
    ///
    /// @param rows one number: how many rows it returned or changed
    /// @param numbers that were read from what it returned, by column: the last row's
    record Sent(String sql, List<Binding> bindings, int[] rows, Map<String, Long> numbers) implements Step {}

    /// @param args the position, the value, perhaps its type
    record Binding(Method call, Object[] args) {}
}
