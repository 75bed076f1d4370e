package frontdoor.notify;

/// A message that was stopped because whom it is for has died.
///
/// @param person whom it was for, an id of the register of people
public record Stopped(Dispatch dispatch, long person) {

    /// What it is, for a count: `letter`, `email`, `text`, `reminder` or `code`.
    public String kind() {
        var message = dispatch.message();
        if (message.letsIn()) {
            return "code";
        }
        if (message.dedupe() != null && message.dedupe().contains("reminder")) {
            return "reminder";
        }
        return message.medium() == Medium.POST ? "letter" : message.medium().key();
    }

    /// Whether somebody else may be sent it. What lets in whoever reads it is for nobody else.
    public boolean canBePassedOn() {
        return dispatch.state() == Dispatch.State.HELD && !kind().equals("code");
    }
}
