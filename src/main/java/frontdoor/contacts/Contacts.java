package frontdoor.contacts;

import frontdoor.kernel.Reference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down who was in touch, how, and what came of it. The one way in to this module.
@Component
public class Contacts {

    private final ContactStore store;
    private final Clock clock;

    Contacts(ContactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @return the contact's id; of the one already there if its source reference is known
    public long log(NewContact contact) {
        return log(contact, clock.instant());
    }

    /// The same for records of the past, at the time they give.
    public long log(NewContact contact, Instant at) {
        return store.log(contact, at);
    }

    /// Says who it turned out to be, or with null that it is not known after all.
    ///
    /// @return false if there is no such contact
    public boolean identify(long id, @Nullable Long person) {
        return store.identify(id, person);
    }

    /// Wraps a contact up. May be called again to put it right.
    ///
    /// @param cause why it was avoidable, or null if it was not
    /// @return false if there is no such contact
    public boolean wrapUp(long id, Outcome outcome, @Nullable AvoidableCause cause, @Nullable String note) {
        return store.wrapUp(id, outcome, cause, note);
    }

    /// Ties a case to the contact that opened it or asked about it. Tying it twice does no harm.
    public void link(long id, Reference reference) {
        store.link(id, reference);
    }

    public Optional<Contact> find(long id) {
        return store.find(id);
    }

    /// The newest first.
    public List<Contact> ofPerson(long person, int limit) {
        return store.ofPerson(person, limit);
    }

    /// The newest first.
    public List<Contact> about(Reference reference) {
        return store.about(reference);
    }
}
