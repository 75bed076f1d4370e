package frontdoor.admin;

import frontdoor.cases.CaseMoves;
import frontdoor.web.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What moving the open cases of a service to the version in force would do.
///
/// @param lost stages that the version in force does not have, each with the choice of one in its place
/// @param renamed what was chosen so far, by the old stage's key
/// @param notice what was just done or why nothing was, or null
public record MovePage(
        String title,
        CaseMoves.Plan plan,
        Map<String, List<Option>> lost,
        Map<String, String> renamed,
        @Nullable String notice) {}
