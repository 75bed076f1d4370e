package frontdoor.importing;

import frontdoor.imports.Refusal;
import frontdoor.imports.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one import goes, or went.
///
/// @param refusals one page of them
/// @param next the address of the next page, or null
/// @param mayGoOn its file is still kept, so it can be brought in for good
/// @param problem why it could not be started again, or null
public record RunPage(
        Run run,
        List<Refusal> refusals,
        @Nullable String next,
        boolean mayGoOn,
        @Nullable String problem) {}
