package frontdoor.services;

/// Who may ask for a service.
public enum Who {
    ANYONE,
    /// Residents who have signed in.
    SIGNED_IN,
    /// Staff, on behalf of residents.
    STAFF,
    /// Those who work here, for themselves: internal customers.
    COLLEAGUE;

    /// Whether the public may know of it.
    boolean isPublic() {
        return this == ANYONE || this == SIGNED_IN;
    }
}
