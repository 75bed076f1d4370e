package frontdoor.customers;

import frontdoor.imports.Remark;
import frontdoor.imports.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file of customers is brought in, or was.
///
/// @param remarks one page of what is said of its rows
/// @param next the address of the next page, or null
/// @param mayGoOn its file is still kept, so that it can be brought in for good
/// @param problem why it could not be started again, or null
public record BroughtRunPage(
        Run run,
        List<Remark> remarks,
        @Nullable String next,
        boolean mayGoOn,
        @Nullable String problem) {

    public String here() {
        return BroughtPage.HERE + "/" + run.id();
    }
}
