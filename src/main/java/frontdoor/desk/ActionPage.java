package frontdoor.desk;

import frontdoor.asking.Field;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that may be done with a case, what it asks and what will come of it.
///
/// @param becomes the stage or the outcome that it leads to
/// @param letters the subjects of what will be written to the person
/// @param command new with the page, so that sending it twice is sending it once
/// @param others what somebody else did while this was typed, or null
/// @param offered whether it can still be done; if not, what was typed is shown all the same
/// @param sentence why it was refused, or null
/// @param here who else has the case open, in words; empty for nobody
public record ActionPage(
        CasePage.Bar bar,
        String action,
        String title,
        boolean ends,
        String becomes,
        List<String> letters,
        UUID command,
        int revision,
        List<Field> fields,
        Problems problems,
        CasePage.@Nullable Step others,
        boolean offered,
        @Nullable String sentence,
        String here) {}
