package frontdoor.services;

import java.util.Map;

/// What a service promises, takes and gives, and how a case of it ends. Maps keep the file's order.
public record Terms(
        Map<String, Standard> standards,
        Map<String, Fee> fees,
        Map<String, Grant> grants,
        Map<String, Service.Outcome> outcomes) {}
