package frontdoor.signin;

/// A page that says one thing and needs nothing.
public record SignOutPage() {}
