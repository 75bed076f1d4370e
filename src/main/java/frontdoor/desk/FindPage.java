package frontdoor.desk;

import java.util.List;

/// What was found in the one box.
///
/// @param typed empty before anything was looked for
public record FindPage(String typed, List<CaseHit> cases, List<PersonHit> people, boolean tooShort) {

    public boolean isSearched() {
        return !typed.isEmpty() && !tooShort;
    }

    public boolean isEmpty() {
        return cases.isEmpty() && people.isEmpty();
    }
}
