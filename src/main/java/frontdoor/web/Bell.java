package frontdoor.web;

/// Tells how much one of the staff has been told of and not opened yet: a door says it to the head of the page.
public interface Bell {

    /// @return a number of which a hundred or more need not be told apart
    int fresh(String username);
}
