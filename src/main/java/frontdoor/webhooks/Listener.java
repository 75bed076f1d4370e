package frontdoor.webhooks;

/// Who makes something of what a source tells. One bean for each source.
public interface Listener {

    /// The last part of the address that the other system posts to, such as `telephone`.
    String source();

    /// Makes something of a hook. What it writes is kept exactly when the hook counts as handled: one transaction.
    ///
    /// @throws NotUnderstood if the hook cannot mean anything to us; it stays stored and an administrator sees why
    /// @throws RuntimeException whatever goes wrong: the hook stays stored and is heard again later
    void hear(Hook hook);
}
