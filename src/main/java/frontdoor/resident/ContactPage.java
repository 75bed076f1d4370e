package frontdoor.resident;

import frontdoor.asking.Field;
import frontdoor.services.Service;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;

/// How the person can be told what becomes of their request.
///
/// @param command the draft that it goes into
public record ContactPage(
        String service, UUID command, String title, String back, Service.Contact contact, List<Field> fields) {

    public boolean isOptional() {
        return contact == Service.Contact.OPTIONAL;
    }

    public Problems problems() {
        return fields.isEmpty() ? Problems.NONE : fields.getFirst().problems();
    }
}
