package frontdoor.contacts;

/// Hears of contacts that people have with us, in the transaction in which each is written down.
public interface InTouch {

    /// Somebody was in touch. What is logged again under its source reference is heard again.
    ///
    /// @param id of the contact
    void logged(long id, NewContact contact);
}
