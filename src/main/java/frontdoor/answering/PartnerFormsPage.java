package frontdoor.answering;

import frontdoor.services.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The partners to whom a form for their reports can be sent.
///
/// @param notice what was just done, or null
public record PartnerFormsPage(List<Row> rows, @Nullable String notice) {

    /// @param email where the form goes
    /// @param services what its workers report
    public record Row(String key, String title, String email, List<Service> services) {}
}
