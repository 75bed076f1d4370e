package frontdoor.services;

import tools.jackson.databind.JsonNode;

/// Makes a service of its file, which has the right shape already.
public final class ServiceReader {

    private ServiceReader() {}

    /// @param file keeps to `services/service.schema.json`
    /// @throws Condition.Refused if a condition does not compile
    public static Service read(JsonNode file) {
        throw new UnsupportedOperationException();
    }
}
