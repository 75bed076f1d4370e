package frontdoor.listings;

import java.util.List;
import java.util.Map;

/// Rows to be added or changed together, as the database function `listings.put` takes them. Each has an `id` and a
/// `body`, which is what Open Referral UK 3.0 calls the object, without what other rows hold.
record ListingRows(
        List<Map<String, Object>> taxonomies,
        List<Map<String, Object>> terms,
        List<Map<String, Object>> organisations,
        List<Map<String, Object>> locations,
        List<Map<String, Object>> listings) {}
