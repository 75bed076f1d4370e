package frontdoor.drafts;

import frontdoor.kernel.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An unfinished request for one service.
///
/// @param command the submission's id, made with the draft: sending it twice is sending it once
/// @param version of the service it was begun under
/// @param input what was typed, by form field
/// @param reference the case it became, or null while it is not sent
public record Draft(
        String service,
        int version,
        UUID command,
        Map<String, List<String>> input,
        @Nullable Reference reference) {

    /// The same draft with these fields typed over what they held before.
    Draft with(Map<String, List<String>> fields) {
        var all = new LinkedHashMap<>(input);
        all.putAll(fields);
        return new Draft(service, version, command, all, reference);
    }

    public boolean isSent() {
        return reference != null;
    }
}
