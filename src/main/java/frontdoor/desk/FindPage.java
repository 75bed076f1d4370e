package frontdoor.desk;

import frontdoor.people.People;
import frontdoor.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found in the one box.
///
/// @param typed empty before anything was looked for
/// @param seesPeople whether people were looked for; they are not for everybody
/// @param csv where those who were found are handed out as a file, or null where that is not for the reader
/// @param links what else the reader may do with customers
public record FindPage(
        String typed,
        List<CaseHit> cases,
        List<PersonHit> people,
        boolean tooShort,
        boolean seesPeople,
        @Nullable String csv,
        List<Link> links) {

    public boolean isSearched() {
        return !typed.isEmpty() && !tooShort;
    }

    /// Whether there may be more people than are shown.
    public boolean isCut() {
        return people.size() >= People.FOUND;
    }

    public boolean isEmpty() {
        return cases.isEmpty() && people.isEmpty();
    }
}
