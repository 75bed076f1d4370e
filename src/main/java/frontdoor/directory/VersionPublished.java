package frontdoor.directory;

/// A version of a service has come into force.
record VersionPublished(String service, int number) {}
