package frontdoor.accounts;

import frontdoor.kernel.Reference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That somebody may act for another person.
///
/// @param of the account of the person who is acted for
/// @param email of whoever was asked to act
/// @param helper the account of whoever acts, or null while they have not said yes
/// @param matters the cases that it is about; empty for all of them, those to come as well
/// @param until the last day
public record Arrangement(
        long id, Account of, String email, @Nullable Long helper, List<Reference> matters, LocalDate until) {

    public Arrangement {
        matters = List.copyOf(matters);
    }

    public boolean isAccepted() {
        return helper != null;
    }

    public boolean covers(Reference reference) {
        return matters.isEmpty() || matters.contains(reference);
    }

    /// As the audit trail names it.
    static String about(long id) {
        return "acting:" + id;
    }
}
