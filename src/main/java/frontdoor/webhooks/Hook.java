package frontdoor.webhooks;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// One thing that another system told us.
///
/// @param source who told it, as the address names it
/// @param id the sender's; the same over all its attempts to tell us
/// @param receivedAt when it first came
/// @param body as it was sent, read as JSON
public record Hook(String source, String id, Instant receivedAt, JsonNode body) {}
