package frontdoor.resident;

import frontdoor.asking.Field;
import java.util.UUID;

/// One question of a service.
///
/// @param command the draft that it goes into
/// @param step the question's key, the last part of the address
/// @param back where the Back link goes
public record AskPage(String service, UUID command, String title, String step, String back, Field field) {}
