package frontdoor.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key on somebody's own device, by which they sign in without mail.
///
/// @param id as the device names it
/// @param name as the person calls it
/// @param usedAt when they last signed in with it, or null
public record Passkey(
        String id, String name, Instant madeAt, @Nullable Instant usedAt) {}
