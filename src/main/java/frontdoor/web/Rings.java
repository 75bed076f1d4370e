package frontdoor.web;

import org.jspecify.annotations.Nullable;

/// What a page of the desk shows at its top: a call that rings for the reader, a conversation that is offered to them.
///
/// @param listens whether the page is told by itself when that changes: for whoever has a telephone
/// @param call one that is not on their screen yet, or null
/// @param offered the id of what a colleague offers them, or null
public record Rings(
        boolean listens, @Nullable Call call, @Nullable String offered) {

    public static final Rings NOTHING = new Rings(false, null, null);

    /// @param conversation that it becomes
    /// @param number as it is written; empty when it is withheld
    /// @param answered whether they talk already
    public record Call(String conversation, String number, boolean answered) {}

    /// The same on the page of a conversation, where it is on the screen and does not ring.
    public Rings on(String conversation) {
        return call != null && call.conversation().equals(conversation) ? new Rings(listens, null, offered) : this;
    }
}
