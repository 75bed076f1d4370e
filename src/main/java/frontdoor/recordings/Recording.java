package frontdoor.recordings;

/// The sound of a voicemail as it came.
public record Recording(Sound kind, byte[] content) {}
