package frontdoor.services;

import frontdoor.forms.Truth;
import frontdoor.forms.When;
import java.util.Map;

/// A service's named tests, compiled.
///
/// @param all by name, in the file's order
public record Conditions(Map<String, Condition> all) {

    /// Whether something applies. Unknown when it hangs on an answer or a fact that is not there.
    public Truth evaluate(When when, Known known) {
        throw new UnsupportedOperationException();
    }
}
