package frontdoor.webhooks;

/// A hook that is well signed and means nothing to its listener.
public final class NotUnderstood extends RuntimeException {

    /// @param why in plain words for an administrator, and nothing personal
    public NotUnderstood(String why) {
        super(why);
    }
}
