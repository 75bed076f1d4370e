package frontdoor.endpoints;

import java.time.Instant;
import java.util.Map;

/// Something that happened which a partner must know, as `endpoints.accept` takes it.
///
/// @param partner the partner's key
/// @param type such as `referral.sent`: words of letters, figures and `_` with full stops between
/// @param subject what it is about: a reference
/// @param id of the event: letters, figures, `-` and `_`; the same event twice is told once
/// @param time when it happened
/// @param data thin: ids and codes under the keys that `endpoints.is_thin` lists, and nothing personal
public record PartnerEvent(
        String partner, String type, String subject, String id, Instant time, Map<String, String> data) {

    public PartnerEvent {
        data = Map.copyOf(data);
    }
}
