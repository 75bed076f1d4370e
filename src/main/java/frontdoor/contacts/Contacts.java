package frontdoor.contacts;

import frontdoor.kernel.Reference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who was in touch, how, and what came of it. The one way in to this module.
@Component
public class Contacts {

    private final ContactStore store;
    private final List<InTouch> listeners;
    private final Clock clock;

    Contacts(ContactStore store, List<InTouch> listeners, Clock clock) {
        this.store = store;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// Writes a contact down. Logged again under the same source reference it is the same conversation: references are
    /// added, and what is said now puts right what was said before.
    ///
    /// Those who wait for word of a case hear of it, unless we were in touch of our own accord.
    ///
    /// @return the contact's id
    @Transactional
    public long log(NewContact contact) {
        long id = log(contact, clock.instant());
        if (!contact.outgoing()) {
            listeners.forEach(each -> each.logged(id, contact));
        }
        return id;
    }

    /// The same for records of the past, at the time they give. Nobody hears of it.
    public long log(NewContact contact, Instant at) {
        return store.log(contact, at);
    }

    public Optional<Contact> find(long id) {
        return store.find(id);
    }

    /// The newest first, under whatever id of theirs they were logged.
    public List<Contact> ofPerson(long person, int limit) {
        return store.ofPerson(person, null, limit);
    }

    /// The same, older than one of them.
    ///
    /// @param before the id of the last of the page before; null for the first page
    public List<Contact> ofPerson(long person, @Nullable Long before, int limit) {
        return store.ofPerson(person, before, limit);
    }

    /// The newest first.
    public List<Contact> about(Reference reference) {
        return store.about(reference);
    }

    /// Says whose a contact is, after all.
    ///
    /// @param person their id, or null for nobody whom we know
    public void belongs(String sourceReference, @Nullable Long person) {
        store.belongs(sourceReference, person);
    }
}
