package frontdoor.bench;

import java.lang.reflect.Method;
import java.util.List;

/// One thing that a request did with its database connection.
sealed interface Step {

    /// The beginning or end of a transaction.
    record Transaction(Method call, Object[] args) implements Step {}

    /// A statement with its parameters.
    ///
    /// @param rows one number: how many rows it returned or changed
    record Sent(String sql, List<Binding> bindings, int[] rows) implements Step {}

    /// @param args the position, the value, perhaps its type
    record Binding(Method call, Object[] args) {}
}
