package frontdoor.wallboard;

/// Contacts of one team, hour or day, on any channel.
///
/// @param needing those whose end is known and who did not give up: they needed something
/// @param resolved those of them dealt with there and then
/// @param repeated those resolved whose person came back about the same service within 7 days
/// @param assessed those whose end is known
/// @param avoidable those assessed as of little or no value to the person
public record ContactTally(long all, long needing, long resolved, long repeated, long assessed, long avoidable) {

    public static final ContactTally NONE = new ContactTally(0, 0, 0, 0, 0, 0);

    public ContactTally plus(ContactTally other) {
        return new ContactTally(
                all + other.all,
                needing + other.needing,
                resolved + other.resolved,
                repeated + other.repeated,
                assessed + other.assessed,
                avoidable + other.avoidable);
    }
}
