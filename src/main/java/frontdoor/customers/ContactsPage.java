package frontdoor.customers;

import frontdoor.desk.PastContact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a customer was in touch, the newest first.
///
/// @param older the address of those before, or null
public record ContactsPage(
        long id,
        String name,
        List<PastContact> contacts,
        @Nullable String older) {}
