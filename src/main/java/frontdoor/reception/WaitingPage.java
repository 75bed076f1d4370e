package frontdoor.reception;

import java.util.List;

/// What the waiting room reads: tokens and desks, and nobody's name.
///
/// @param called the latest first
/// @param screen whether it is fetched again by itself
public record WaitingPage(String place, String title, List<Call> called, boolean screen) {

    public record Call(String token, String desk) {}
}
