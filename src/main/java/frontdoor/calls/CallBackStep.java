package frontdoor.calls;

import java.time.Instant;
import java.util.Locale;

/// What is done with a call that was promised.
public sealed interface CallBackStep {

    /// Somebody is about to call, so that nobody else does.
    record Claim() implements CallBackStep {}

    record Release() implements CallBackStep {}

    /// They were spoken with.
    ///
    /// @param said what was said, in short
    record Done(String said) implements CallBackStep {}

    record NoAnswer(Instant againAt) implements CallBackStep {}

    /// They would rather be called at another time: a new promise, and no try.
    record Move(Instant fromAt, Instant untilAt) implements CallBackStep {}

    record Cancel() implements CallBackStep {}

    default String key() {
        return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
