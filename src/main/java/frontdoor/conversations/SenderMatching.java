package frontdoor.conversations;

import frontdoor.kernel.EmailAddress;
import frontdoor.people.People;
import frontdoor.people.Person;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says which customer wrote something, by the address, the number or the name that it gives.
@Component
class SenderMatching {

    private static final int MOST_POSTCODES = 2; // of a letter, the first
    private static final int MOST_NEIGHBOURS = 200; // people at one postcode

    private final People people;

    SenderMatching(People people) {
        this.people = people;
    }

    /// @param person null if nobody is known, or more than one could be meant
    record Customer(@Nullable Long person, Confidence confidence, String reason) {}

    Customer customer(Incoming incoming) {
        var sender = incoming.sender();
        if (sender != null && EmailAddress.isMeant(sender)) {
            return byEmail(people.byEmail(sender), incoming.senderName());
        }
        if (sender != null) {
            return one(people.byPhone(sender), "same_number");
        }
        return byLetter(incoming);
    }

    /// By the name and the postcode that a letter gives: at its head, or under it. Somebody whose name and postcode
    /// only stand in its text may be whom it is about, and is suggested no more.
    private Customer byLetter(Incoming incoming) {
        var head = Letterhead.of(incoming.body());
        var postcode = incoming.postcode() == null ? head.postcode() : incoming.postcode();
        if (postcode == null) {
            return new Customer(null, Confidence.NONE, "unknown");
        }
        var alike = people.byPostcode(postcode, MOST_NEIGHBOURS).stream()
                .filter(person -> isCalled(person, incoming.senderName()) || isCalled(person, head.name()))
                .toList();
        if (alike.size() == 1) {
            return new Customer(alike.getFirst().id(), Confidence.LIKELY, "name_and_postcode");
        }
        if (alike.isEmpty() && !named(incoming.body()).isEmpty()) {
            return new Customer(null, Confidence.POSSIBLE, "name_in_text");
        }
        return new Customer(null, alike.isEmpty() ? Confidence.NONE : Confidence.POSSIBLE, "name_and_postcode");
    }

    /// Those whose full name and postcode stand in a text.
    List<Person> named(String text) {
        var words = " " + key(text) + " ";
        return Letterhead.postcodes(text, MOST_POSTCODES).stream()
                .flatMap(postcode -> people.byPostcode(postcode, MOST_NEIGHBOURS).stream())
                .filter(person -> person.name().strip().contains(" ") && words.contains(" " + key(person.name()) + " "))
                .distinct()
                .toList();
    }

    /// People share addresses, so where several have it the name must tell them apart.
    private static Customer byEmail(List<Person> found, @Nullable String name) {
        if (found.isEmpty()) {
            return new Customer(null, Confidence.NONE, "unknown");
        }
        var alike = found.stream().filter(person -> isCalled(person, name)).toList();
        if (alike.size() == 1) {
            return new Customer(alike.getFirst().id(), Confidence.LIKELY, "same_email_and_name");
        }
        return found.size() == 1
                ? new Customer(found.getFirst().id(), Confidence.LIKELY, "same_email")
                : new Customer(null, Confidence.POSSIBLE, "shared_email");
    }

    private static Customer one(List<Person> found, String reason) {
        return switch (found.size()) {
            case 0 -> new Customer(null, Confidence.NONE, "unknown");
            case 1 -> new Customer(null, Confidence.POSSIBLE, reason);
            default -> new Customer(null, Confidence.POSSIBLE, "shared_number");
        };
    }

    private static boolean isCalled(Person person, @Nullable String name) {
        return name != null && key(person.name()).equals(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("['’‘`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
