package frontdoor.site;

/// @param done whether everything has just been forgotten
public record LeavePage(boolean done) {}
