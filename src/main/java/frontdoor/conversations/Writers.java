package frontdoor.conversations;

import frontdoor.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says of letters on paper what their own words tell of whoever wrote them.
@Component
public class Writers {

    private final SenderMatching senders;

    Writers(SenderMatching senders) {
        this.senders = senders;
    }

    /// What the latest letter with an address says of its writer; nothing where none has one.
    public Letterhead letterhead(List<Item> items) {
        return letters(items)
                .map(item -> named(Letterhead.of(item.body()), item))
                .orElse(Letterhead.NONE);
    }

    /// The name under a letter, where none stands at its head.
    private static Letterhead named(Letterhead head, Item item) {
        return head.name() != null
                ? head
                : new Letterhead(item.senderName(), head.address(), head.postcode(), head.phone(), head.email());
    }

    /// Customers whose name and postcode stand in the latest letter: who wrote it, or whom it is about.
    public List<Person> named(List<Item> items) {
        return letters(items).map(item -> senders.named(item.body())).orElse(List.of());
    }

    private static Optional<Item> letters(List<Item> items) {
        return items.reversed().stream()
                .filter(item -> item.sender() == null
                        && !item.automatic()
                        && !item.body().isBlank())
                .findFirst();
    }
}
