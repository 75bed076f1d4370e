package frontdoor.resident;

import frontdoor.asking.Field;

/// One question of a service.
///
/// @param step the question's key, the last part of the address
/// @param back where the Back link goes
public record AskPage(String service, String title, String step, String back, Field field) {}
