package frontdoor.identity;

/// A group of people who share queues of work.
public record Team(String key, String title) {}
