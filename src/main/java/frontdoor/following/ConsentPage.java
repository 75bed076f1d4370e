package frontdoor.following;

import java.util.UUID;

/// Asks somebody whether they mean it, before a yes of theirs is taken back.
///
/// @param title of the service
/// @param told whether the recipient was told already
public record ConsentPage(String reference, String title, ToldLine line, boolean told, UUID command, int seconds) {}
