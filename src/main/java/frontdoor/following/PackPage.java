package frontdoor.following;

import frontdoor.letters.CasePack;

/// The information pack of a case, as whoever follows it reads it.
public record PackPage(String reference, CasePack pack) {}
