package frontdoor.services;

import java.util.Map;

/// Who is told, and what is written. Maps keep the file's order.
///
/// @param advice lines of `refer` that tell nobody
public record Sending(
        Map<String, ReferralLine> refer, Map<String, Advice> advice, Map<String, Service.Letter> letters) {}
