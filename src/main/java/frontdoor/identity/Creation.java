package frontdoor.identity;

/// What came of adding a member of staff.
public sealed interface Creation {

    /// Added. The password is shown once, to the administrator who hands it over, and lasts for one sign-in.
    record Created(String username, String password) implements Creation {}

    /// Nothing was stored, because somebody has that username or email address already.
    record Taken() implements Creation {}
}
