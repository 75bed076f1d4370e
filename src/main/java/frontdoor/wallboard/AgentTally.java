package frontdoor.wallboard;

/// What those who answer the telephone did on a day, in milliseconds of all of them together.
///
/// @param handling a call, or the work after it
/// @param available for a call
public record AgentTally(long handling, long available) {

    public static final AgentTally NONE = new AgentTally(0, 0);
}
