package frontdoor.admin;

import frontdoor.checks.Comparison;
import frontdoor.directory.Version;
import org.jspecify.annotations.Nullable;

/// One version of a service beside the one before it.
///
/// @param before its number, or null for the first version, which is shown whole
public record VersionPage(
        Version version, @Nullable Integer before, @Nullable Comparison comparison, LineDifference difference) {}
