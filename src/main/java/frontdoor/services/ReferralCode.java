package frontdoor.services;

import java.util.Arrays;
import java.util.Optional;

/// How telling somebody works, by the letter that a service file writes.
public enum ReferralCode {

    /// Told without asking, by law, by contract or within the council; the informant hears of it.
    AUTOMATIC("A"),

    /// Told only by Tell Us Once, which the informant does with the registrar; we send nothing.
    TELL_US_ONCE("T"),

    /// We tell them if the informant picks them.
    HUB("H"),

    /// Wants proof of who settles the estate: the family tells them, we give a letter.
    REPRESENTATIVE("P"),

    /// We say whom to ask; nothing leaves.
    SIGNPOST("S"),

    /// About a living person, who says yes to it themselves.
    REFERRAL("R"),

    /// Told to keep somebody safe, without asking.
    SAFEGUARDING("X");

    private final String letter;

    ReferralCode(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    public static Optional<ReferralCode> of(String letter) {
        return Arrays.stream(values())
                .filter(code -> code.letter.equals(letter))
                .findFirst();
    }

    /// Whether it only ever says what somebody else does.
    public boolean isAdvice() {
        return this == TELL_US_ONCE || this == REPRESENTATIVE || this == SIGNPOST;
    }

    /// Whether nobody is told who was not picked.
    public boolean isOptIn() {
        return this == HUB || this == REFERRAL;
    }
}
