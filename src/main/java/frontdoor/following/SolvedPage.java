package frontdoor.following;

/// Did this solve it? As the link in a letter asks it.
///
/// @param service the title of the case's service
public record SolvedPage(String reference, String service, String token, Answer answer) {

    public enum Answer {
        NONE,
        YES,
        NO,
        /// The link was used before, or is too old.
        OVER
    }

    static SolvedPage over() {
        return new SolvedPage("", "", "", Answer.OVER);
    }
}
