package frontdoor.resident;

import frontdoor.asking.Field;
import frontdoor.services.Service;
import frontdoor.web.Problems;
import java.util.List;

/// How the person can be told what becomes of their request.
public record ContactPage(String service, String title, String back, Service.Contact contact, List<Field> fields) {

    public boolean isOptional() {
        return contact == Service.Contact.OPTIONAL;
    }

    public Problems problems() {
        return fields.isEmpty() ? Problems.NONE : fields.getFirst().problems();
    }
}
