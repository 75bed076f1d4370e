package frontdoor.desk;

import frontdoor.web.Link;
import java.util.List;

/// What was found in the one box.
///
/// @param typed empty before anything was looked for
/// @param links what else the reader may do with customers
public record FindPage(String typed, List<CaseHit> cases, List<PersonHit> people, boolean tooShort, List<Link> links) {

    public boolean isSearched() {
        return !typed.isEmpty() && !tooShort;
    }

    public boolean isEmpty() {
        return cases.isEmpty() && people.isEmpty();
    }
}
