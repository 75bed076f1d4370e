package frontdoor.web;

import org.jspecify.annotations.Nullable;

/// One page of a list whose pages are counted.
///
/// @param href null where pages are left out between two
/// @param label what it says to those who hear it: `Page 3`
public record PageLink(String number, @Nullable String href, String label, boolean current) {}
