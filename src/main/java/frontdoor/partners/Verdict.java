package frontdoor.partners;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether something may be told.
public sealed interface Verdict {

    /// @param agreement the key of the one that covers it, or null where none is needed
    record Allowed(@Nullable String agreement) implements Verdict {}

    /// @param reasons all that stand against it, at least one, in the order of [Reason]
    record Refused(List<Reason> reasons) implements Verdict {

        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal has a reason");
            }
        }
    }

    /// `AGREEMENT_OVER` is said of agreements that have not begun, too: none is in force on that day.
    enum Reason {
        UNKNOWN_RECIPIENT,
        NO_BASIS,
        NO_CONSENT,
        NO_AGREEMENT,
        AGREEMENT_OVER,
        ITEM_NOT_COVERED,
        NEVER_SENT;

        /// As files and messages name it: `no_basis`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
