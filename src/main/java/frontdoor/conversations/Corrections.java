package frontdoor.conversations;

import frontdoor.contacts.Contacts;
import frontdoor.conversations.Changes.Made;
import frontdoor.conversations.Conversation.State;
import frontdoor.kernel.Channel;
import frontdoor.people.Details;
import frontdoor.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// Puts right by hand what was matched wrongly. Each correction is a line of the history, from which it can be undone.
@Component
public class Corrections {

    private final Changes changes;
    private final ConversationStore store;
    private final ItemStore items;
    private final EventStore events;
    private final Contacts contacts;
    private final People people;

    Corrections(
            Changes changes,
            ConversationStore store,
            ItemStore items,
            EventStore events,
            Contacts contacts,
            People people) {
        this.changes = changes;
        this.store = store;
        this.items = items;
        this.events = events;
        this.contacts = contacts;
        this.people = people;
    }

    /// Says who wrote.
    ///
    /// @param person the customer's id, or null for nobody whom we know
    /// @param organisation for whom they write, or null
    @Transactional
    public Change customer(Command command, @Nullable Long person, @Nullable String organisation) {
        return changes.onlyIfUnchanged(command, conversation -> {
            var before = before(conversation);
            belongs(conversation.id(), person, organisation);
            return new Made.It("customer", null, before);
        });
    }

    /// Says that somebody wrote who was not on record, and puts them there. If somebody of this name is on record with
    /// this email or telephone, it is they.
    @Transactional
    public Change newCustomer(Command command, Details details) {
        return changes.onlyIfUnchanged(command, conversation -> {
            var before = before(conversation);
            belongs(conversation.id(), people.known(details), conversation.organisation());
            return new Made.It("customer", null, before);
        });
    }

    private static Map<String, @Nullable Object> before(Conversation conversation) {
        var before = new HashMap<String, @Nullable Object>();
        before.put("person", conversation.person());
        before.put("organisation", conversation.organisation());
        return before;
    }

    private void belongs(long conversation, @Nullable Long person, @Nullable String organisation) {
        store.customer(conversation, person, organisation);
        items.of(conversation).forEach(item -> contacts.belongs(item.about(), person));
    }

    /// Moves one item to another conversation.
    ///
    /// @return refused with `no_item`, `no_conversation` or `only_item`
    @Transactional
    public Change move(Command command, long item, String to) {
        return changes.onlyIfUnchanged(command, conversation -> {
            var target = store.find(to).filter(other -> other.joinedInto() == null && other.id() != conversation.id());
            return target.isEmpty()
                    ? new Made.Not("no_conversation")
                    : moved(conversation, item, target.get(), "moved");
        });
    }

    /// Makes a conversation of its own of one item.
    @Transactional
    public Change split(Command command, long item) {
        return changes.onlyIfUnchanged(command, conversation -> {
            var found = items.find(conversation.id(), item);
            if (found.isEmpty() || items.of(conversation.id()).size() < 2) {
                return new Made.Not(found.isEmpty() ? "no_item" : "only_item");
            }
            Channel channel = found.get().channel();
            var subject = found.get().subject();
            long id = store.add(
                    subject, channel, null, conversation.team(), found.get().cameAt());
            return moved(conversation, item, store.get(id), "split");
        });
    }

    private Made moved(Conversation from, long item, Conversation to, String what) {
        var found = items.find(from.id(), item);
        if (found.isEmpty() || items.of(from.id()).size() < 2) {
            return new Made.Not(found.isEmpty() ? "no_item" : "only_item");
        }
        items.move(List.of(item), to.id());
        contacts.belongs(Item.about(item), to.person());
        if (found.get().answeredAt() == null && !to.isOpen()) {
            store.state(to.id(), State.OPEN, null);
        }
        changed(to.id());
        return new Made.It(what, to.reference(), Map.of("items", List.of(item), "to", to.id()));
    }

    /// Joins this conversation to another, which goes on with all the items of both.
    @Transactional
    public Change join(Command command, String into) {
        return changes.onlyIfUnchanged(command, conversation -> {
            var target =
                    store.find(into).filter(other -> other.joinedInto() == null && other.id() != conversation.id());
            if (target.isEmpty()) {
                return new Made.Not("no_conversation");
            }
            var ids = items.of(conversation.id()).stream().map(Item::id).toList();
            var detail = new HashMap<String, @Nullable Object>();
            detail.put("items", ids);
            detail.put("to", target.get().id());
            detail.put("state", conversation.state().key());
            detail.put("reason", conversation.reason());
            items.move(ids, target.get().id());
            ids.forEach(item -> contacts.belongs(Item.about(item), target.get().person()));
            if (conversation.state() == State.OPEN) {
                store.state(target.get().id(), State.OPEN, null);
            }
            store.state(conversation.id(), State.CLOSED, "joined");
            store.joined(conversation.id(), target.get().id());
            changed(target.get().id());
            return new Made.It("joined", into, detail);
        });
    }

    /// Undoes a correction of this conversation.
    ///
    /// @return refused with `not_undone` if it is none, or was undone already
    @Transactional
    public Change undo(Command command, long event) {
        return changes.onlyIfUnchanged(command, conversation -> {
            var done = events.find(conversation.id(), event).filter(Happening::canBeUndone);
            if (done.isEmpty()) {
                return new Made.Not("not_undone");
            }
            undo(conversation, done.get().what(), events.detail(event));
            events.undone(event);
            return new Made.It("undone", done.get().what(), Map.of("event", event));
        });
    }

    private void undo(Conversation conversation, String what, JsonNode detail) {
        if (what.equals("customer")) {
            var person = detail.path("person");
            var organisation = detail.path("organisation");
            belongs(
                    conversation.id(),
                    person.isNumber() ? person.longValue() : null,
                    organisation.isString() ? organisation.stringValue() : null);
            return;
        }
        var back = StreamSupport.stream(detail.path("items").spliterator(), false)
                .map(JsonNode::longValue)
                .toList();
        items.move(back, conversation.id());
        back.forEach(item -> contacts.belongs(Item.about(item), conversation.person()));
        if (what.equals("joined")) {
            var reason = detail.path("reason");
            store.joined(conversation.id(), null);
            store.state(
                    conversation.id(),
                    State.of(detail.path("state").stringValue()),
                    reason.isString() ? reason.stringValue() : null);
        }
        long other = detail.path("to").longValue();
        if (what.equals("split") && items.of(other).isEmpty()) {
            store.state(other, State.CLOSED, "joined");
            store.joined(other, conversation.id());
        }
        changed(other);
    }

    /// Puts down what somebody heard or read: a voicemail, a letter that no program could read.
    @Transactional
    public Change typed(Command command, long item, String words) {
        return changes.whatever(command, conversation -> {
            if (items.find(conversation.id(), item).isEmpty()) {
                return new Made.Not("no_item");
            }
            items.typed(item, words);
            return new Made.It("typed", null, Map.of("item", item));
        });
    }

    private void changed(long conversation) {
        store.reckon(conversation);
        store.moveOn(conversation);
    }
}
