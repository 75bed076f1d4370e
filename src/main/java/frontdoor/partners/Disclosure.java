package frontdoor.partners;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody is about to be told.
///
/// @param recipient `team:revenues` or `partner:hospice_at_home`
/// @param purpose the key of the service it is for
/// @param items keys of what is told; never the answers themselves
/// @param basis null if no ground was named
/// @param consented whether the person said yes to this recipient, and has not taken it back
/// @param day on which it would be told
public record Disclosure(
        String recipient,
        String purpose,
        Set<String> items,
        @Nullable Basis basis,
        boolean consented,
        LocalDate day) {

    /// The key of files that are given beside what people answer.
    public static final String FILES = "files";

    public Disclosure {
        items = Set.copyOf(items);
    }
}
