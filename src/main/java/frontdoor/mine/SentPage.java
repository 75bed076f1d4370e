package frontdoor.mine;

import frontdoor.web.Problems;

/// @param email where we wrote to, or are to write to
/// @param kept whether it is what they had typed when they were signed out
public record SentPage(String email, boolean kept, Problems problems) {

    SentPage(String email, Problems problems) {
        this(email, false, problems);
    }
}
