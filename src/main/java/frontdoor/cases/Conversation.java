package frontdoor.cases;

import frontdoor.contacts.AvoidableCause;
import frontdoor.kernel.Reference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conversation that a request came up in. It is one contact, however many cases it opens.
///
/// @param id under which it is logged each time, a contact's `sourceReference`
/// @param person with whom, or null if that is not known
/// @param team of whoever handles it, or null
/// @param cause why it was avoidable, as far as that has been said; or null
/// @param note what was noted of it so far, or null
public record Conversation(
        String id,
        @Nullable Long person,
        @Nullable String team,
        @Nullable AvoidableCause cause,
        @Nullable String note) {

    /// The contact to log with a new case, as [frontdoor.contacts] takes it.
    static Map<String, Object> of(Request request, Case kase, Instant at) {
        return of(request, kase.service(), kase.reference(), kase.ward(), !kase.isOpen(), at);
    }

    /// The contact to log, as [frontdoor.contacts] takes it. Without a person, it is with whoever reports the case.
    static Map<String, Object> of(
            Request request, String service, Reference reference, @Nullable String ward, boolean ended, Instant at) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("at", at.toString());
        contact.put("channel", request.channel().key());
        contact.put("service", service);
        contact.put("handled_by", request.by().toString());
        contact.put("outcome", ended ? "resolved" : "opened");
        contact.put("references", List.of(reference.value()));
        put(contact, "ward", ward);
        put(contact, "source_reference", request.source());
        if (request.conversation() != null) {
            request.conversation().tell(contact);
        }
        return contact;
    }

    private void tell(Map<String, Object> contact) {
        contact.put("goes_on", true);
        contact.put("source_reference", id);
        put(contact, "person_id", person);
        put(contact, "team", team);
        put(contact, "avoidable_cause", cause == null ? null : cause.key());
        put(contact, "note", note);
    }

    private static void put(Map<String, Object> contact, String key, @Nullable Object value) {
        if (value != null) {
            contact.put(key, value);
        }
    }
}
