package frontdoor.forms;

import java.util.Set;
import java.util.TreeSet;

/// What a condition gives: yes, no, or that it cannot be decided yet. Unknown is not false.
public sealed interface Truth {

    Truth YES = new Known(true);
    Truth NO = new Known(false);

    record Known(boolean value) implements Truth {}

    /// @param missing keys of the questions or facts whose answers are needed; never empty
    record Unknown(Set<String> missing) implements Truth {}

    static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /// True only when it is known to hold.
    default boolean holds() {
        return this instanceof Known known && known.value();
    }

    default Truth not() {
        return this instanceof Known known ? of(!known.value()) : this;
    }

    /// No as soon as one side is no; unknown when it hangs on an unknown side.
    default Truth and(Truth other) {
        if (equals(NO) || other.equals(NO)) {
            return NO;
        }
        if (this instanceof Unknown mine) {
            if (other instanceof Unknown theirs) {
                var both = new TreeSet<>(mine.missing());
                both.addAll(theirs.missing());
                return new Unknown(both);
            }
            return mine;
        }
        return other;
    }
}
