package frontdoor.inbox;

import frontdoor.conversations.Happening;
import frontdoor.conversations.Item;
import frontdoor.conversations.Letterhead;
import frontdoor.conversations.Story;
import frontdoor.conversations.Writers;
import frontdoor.identity.SignedIn;
import frontdoor.inbox.WriterPage.Asked;
import frontdoor.inbox.WriterPage.Perhaps;
import frontdoor.inbox.WriterPage.Somebody;
import frontdoor.kernel.EmailAddress;
import frontdoor.people.People;
import frontdoor.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the part of a conversation's page that says who wrote, and by which it is put right.
@Component
class WriterPages {

    static final int MOST_FOUND = 10;
    private static final int MOST_PERHAPS = 5;
    private static final int SHORTEST = 2; // characters

    private final Writers writers;
    private final People people;
    private final LinkedCases cases;

    WriterPages(Writers writers, People people, LinkedCases cases) {
        this.writers = writers;
        this.people = people;
        this.cases = cases;
    }

    /// @param known the customer, or null
    WriterPage show(
            List<Item> items, Story story, @Nullable Person known, Asked asked, @Nullable String post, SignedIn who) {
        var search = asked.search() == null ? "" : asked.search().strip();
        var found = search.length() < SHORTEST || !InboxDoor.seesAll(who)
                ? List.<Person>of()
                : people.search(search, MOST_FOUND + 1);
        var head = writers.letterhead(items);
        return new WriterPage(
                InboxDoor.seesAll(who),
                known == null ? perhaps(items, story, who) : List.of(),
                search,
                asked.search() != null,
                found.stream().limit(MOST_FOUND).toList(),
                found.size() > MOST_FOUND,
                asked.somebody() == null ? somebody(head, items) : asked.somebody(),
                undo(story),
                post == null ? head.lines() : post);
    }

    private static Somebody somebody(Letterhead head, List<Item> items) {
        var last = items.isEmpty() ? null : items.getLast();
        var sender = last == null || last.sender() == null ? "" : last.sender();
        boolean email = EmailAddress.isMeant(sender);
        var name = head.name() != null ? head.name() : last == null ? null : last.senderName();
        return new Somebody(
                Objects.requireNonNullElse(name, ""),
                head.address(),
                Objects.requireNonNullElse(head.postcode(), ""),
                email || sender.isEmpty() ? Objects.requireNonNullElse(head.phone(), "") : sender,
                email ? sender : Objects.requireNonNullElse(head.email(), ""));
    }

    private List<Perhaps> perhaps(List<Item> items, Story story, SignedIn who) {
        var all = new ArrayList<Perhaps>();
        items.stream()
                .map(Item::sender)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(sender ->
                        people.search(sender, MOST_PERHAPS).forEach(person -> add(all, person, "same_address")));
        writers.named(items).forEach(person -> add(all, person, "in_text"));
        cases.reporters(story.cases(), who).stream()
                .flatMap(id -> people.find(id).stream())
                .forEach(person -> add(all, person, "case_reporter"));
        return all.stream().limit(MOST_PERHAPS).toList();
    }

    private static void add(List<Perhaps> all, Person person, String because) {
        if (all.stream().noneMatch(known -> known.person().id() == person.id())) {
            all.add(new Perhaps(person, because));
        }
    }

    private static @Nullable Long undo(Story story) {
        return story.history().reversed().stream()
                .filter(event -> event.what().equals("customer") && event.canBeUndone())
                .findFirst()
                .map(Happening::id)
                .orElse(null);
    }
}
