package frontdoor.mine;

/// @param email whom the link lets in
/// @param key the secret of the link
public record EnterPage(String email, String key) {}
