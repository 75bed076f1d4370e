package frontdoor.cases;

import frontdoor.kernel.Reference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The contact in which a request came, as [frontdoor.contacts] logs it.
final class Conversation {

    private Conversation() {}

    static @Nullable Map<String, Object> of(Request request, Case kase, Instant at) {
        return of(request, kase.service(), kase.reference(), kase.ward(), !kase.isOpen(), at);
    }

    /// The conversation in which the request came, as [frontdoor.contacts] logs it; null when it was logged before.
    static @Nullable Map<String, Object> of(
            Request request, String service, Reference reference, @Nullable String ward, boolean ended, Instant at) {
        if (request.contact() != null) {
            return null;
        }
        var contact = new LinkedHashMap<String, Object>();
        contact.put("at", at.toString());
        contact.put("channel", request.channel().key());
        contact.put("service", service);
        contact.put("handled_by", request.by().toString());
        contact.put("outcome", ended ? "resolved" : "opened");
        contact.put("references", List.of(reference.value()));
        if (ward != null) {
            contact.put("ward", ward);
        }
        if (request.source() != null) {
            contact.put("source_reference", request.source());
        }
        return contact;
    }
}
