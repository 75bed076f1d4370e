package frontdoor.listings;

import java.util.List;

/// Two listings that may be one.
///
/// @param kept the one that would stay
/// @param reasons `identifier`, `postcode`, `name`
public record Pair(long id, StaffListing kept, StaffListing other, List<String> reasons) {}
