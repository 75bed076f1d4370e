package frontdoor.conversations;

import frontdoor.people.People;
import frontdoor.people.Person;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says which customer wrote something, by the address, the number or the name that it gives.
@Component
class SenderMatching {

    private final People people;

    SenderMatching(People people) {
        this.people = people;
    }

    /// @param person null if nobody is known, or more than one could be meant
    record Customer(@Nullable Long person, Confidence confidence, String reason) {}

    Customer customer(Incoming incoming) {
        var sender = incoming.sender();
        if (sender != null && sender.contains("@")) {
            return byEmail(people.byEmail(sender), incoming.senderName());
        }
        if (sender != null) {
            return one(people.byPhone(sender), "same_number");
        }
        if (incoming.senderName() != null && incoming.postcode() != null) {
            var alike = people.byPostcode(incoming.postcode()).stream()
                    .filter(person -> isCalled(person, incoming.senderName()))
                    .toList();
            return alike.size() == 1
                    ? new Customer(alike.getFirst().id(), Confidence.LIKELY, "name_and_postcode")
                    : new Customer(null, alike.isEmpty() ? Confidence.NONE : Confidence.POSSIBLE, "name_and_postcode");
        }
        return new Customer(null, Confidence.NONE, "unknown");
    }

    /// People share addresses, so where several have it the name must tell them apart.
    private static Customer byEmail(List<Person> found, @Nullable String name) {
        if (found.isEmpty()) {
            return new Customer(null, Confidence.NONE, "unknown");
        }
        var alike = found.stream()
                .filter(person -> name != null && isCalled(person, name))
                .toList();
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

    private static boolean isCalled(Person person, String name) {
        return key(person.name()).equals(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("['’‘`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
