package frontdoor.partners;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// On what ground something is shared. Which ground holds for a line is the council's choice, to be agreed
/// with its data protection officer; none is worked out here.
public enum Basis {
    CONSENT,
    PUBLIC_TASK,
    LEGAL_DUTY,
    VITAL_INTERESTS,
    SAFEGUARDING;

    /// As service files and messages name it: `public_task`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Basis> of(String key) {
        return Arrays.stream(values()).filter(basis -> basis.key().equals(key)).findFirst();
    }

    /// Whether it needs no agreement, but somebody's written reason: a [SharingDecision].
    public boolean needsDecision() {
        return this == VITAL_INTERESTS || this == SAFEGUARDING;
    }
}
