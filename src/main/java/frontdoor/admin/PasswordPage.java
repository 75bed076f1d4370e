package frontdoor.admin;

/// A password that is shown this once, to be handed over.
///
/// @param what the end of a key `admin.password.…`: why there is a new one
public record PasswordPage(String username, String password, String what) {}
