package frontdoor.customers;

import frontdoor.services.Reminder;
import frontdoor.web.Problems;
import java.util.UUID;

/// Asks why a suggestion is not followed.
///
/// @param command new with each page, so that sending it twice is sending it once
/// @param typed the reason, as it was typed
public record DismissPage(long person, String name, Reminder reminder, UUID command, String typed, Problems problems) {}
