package frontdoor.services;

import java.util.List;

/// Money that is asked for.
///
/// @param amounts pence by the date from which they hold
public record Fee(String key, String title, List<Dated<Long>> amounts, String taken) {}
