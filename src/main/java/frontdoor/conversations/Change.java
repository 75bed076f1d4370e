package frontdoor.conversations;

/// What came of something that somebody did to a conversation.
public sealed interface Change {

    record Done(Conversation now) implements Change {}

    /// The same command was done before.
    record AlreadyDone(Conversation now) implements Change {}

    /// Somebody else changed it since the page was made.
    record Stale(Conversation now) implements Change {}

    /// @param reason a key
    record Refused(Conversation now, String reason) implements Change {}

    record NotFound() implements Change {}
}
