package frontdoor.identity;

/// What comes next for somebody who is signing in.
public sealed interface SignInStep {

    /// They typed what was asked for, and this is now asked for.
    record Next(String username, Asked asked) implements SignInStep {}

    /// It was not right. It is not said what was wrong with it.
    record Wrong() implements SignInStep {}

    /// Too many have failed; nothing was checked.
    record Wait() implements SignInStep {}

    enum Asked {
        /// A code from their telephone, or a recovery code.
        CODE,
        /// To set up codes on their telephone, since they have none yet.
        ENROLMENT,
        /// A password of their own choice.
        NEW_PASSWORD,
        /// Nothing more: they are in.
        NOTHING
    }
}
