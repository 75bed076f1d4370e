package frontdoor.signin;

import org.jspecify.annotations.Nullable;

/// @param problem a key of the language file, or null if nothing is wrong
public record CodePage(@Nullable String problem) {}
