package frontdoor.referrals;

import java.time.Instant;
import java.util.UUID;

/// A referral in a list for a partner's system: nothing of what it is about.
///
/// @param changedAt when it last came to be what it is for the partner
public record Listed(UUID id, Status status, Instant changedAt) {}
