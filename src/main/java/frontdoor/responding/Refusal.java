package frontdoor.responding;

import org.jspecify.annotations.Nullable;

/// A request is at its end, and nothing came of it.
final class Refusal extends RuntimeException {

    private final Fault fault;
    private final @Nullable Long after;

    /// @param detail a sentence for whoever reads the log of the other system
    Refusal(Fault fault, String detail) {
        this(fault, detail, null);
    }

    /// @param after seconds until it can be sent again, or null
    Refusal(Fault fault, String detail, @Nullable Long after) {
        super(detail, null, false, false);
        this.fault = fault;
        this.after = after;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Fault fault() {
        return fault;
    }

    @Nullable
    Long after() {
        return after;
    }
}
