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
/// @param input what was answered, by form field; of a request that was sent, what need not be asked again
/// @param typing what is in a page's fields and was not answered yet, by form field
/// @param reference the case it became, or null while it is not sent
/// @param turn tells a write that comes too late from one that does not
public record Draft(
        String service,
        int version,
        UUID command,
        Map<String, List<String>> input,
        Map<String, List<String>> typing,
        @Nullable Reference reference,
        long turn) {

    /// The same draft with these fields answered over what they held before: they are no longer half typed.
    Draft with(Map<String, List<String>> fields) {
        var all = new LinkedHashMap<>(input);
        all.putAll(fields);
        var left = new LinkedHashMap<>(typing);
        left.keySet().removeAll(fields.keySet());
        return new Draft(service, version, command, all, left, reference, turn);
    }

    Draft typing(Map<String, List<String>> fields) {
        var all = new LinkedHashMap<>(typing);
        all.putAll(fields);
        return new Draft(service, version, command, input, all, reference, turn);
    }

    Draft at(long later) {
        return new Draft(service, version, command, input, typing, reference, later);
    }

    /// What its pages show: what was answered, under what was typed since.
    public Map<String, List<String>> shown() {
        var all = new LinkedHashMap<>(input);
        all.putAll(typing);
        return all;
    }

    public boolean isSent() {
        return reference != null;
    }
}
