package frontdoor.notify;

/// Takes messages of one medium to where people read them.
///
/// The id of the message goes with it, so that one sent twice after a crash can be known for the same by whoever
/// receives it. Safe to call from several threads.
interface Carrier {

    Medium medium();

    /// Never throws for what a carrier, a network or a recipient does; any of that is a result.
    Result carry(Message message);

    sealed interface Result {

        /// @param id the carrier's own number for it
        record Delivered(String id) implements Result {}

        /// The fault may pass: no connection, a full mailbox, a wrong password of ours.
        record TryAgain(String why) implements Result {}

        /// Trying again would not help: there is no such address.
        record Refused(String why) implements Result {}
    }
}
