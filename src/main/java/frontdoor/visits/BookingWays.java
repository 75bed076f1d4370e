package frontdoor.visits;

import frontdoor.kernel.EmailAddress;
import frontdoor.notify.Medium;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Person;
import frontdoor.people.Phone;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How somebody who has a place can be written to: as they said when they booked, or else as their record says, first
/// the way that they prefer. What they forbid is left out here, and obeyed once more when the message is carried.
@Component
class BookingWays {

    /// @param person whose it is, or null where nobody is on record
    record Way(Medium medium, String recipient, @Nullable Person person) {}

    private static final String OURS = "+44";
    private static final String MOBILE = "+447"; // a text message to another British number arrives nowhere

    private final Customers customers;

    BookingWays(Customers customers) {
        this.customers = customers;
    }

    /// @param letters whether there is time for a letter
    Optional<Way> of(Booking booking, boolean letters) {
        Long id = booking.person();
        var customer = id == null ? null : customers.find(id).orElse(null);
        var person = customer == null ? null : customer.person();
        return Stream.concat(said(booking.reach(), person), person == null ? Stream.of() : known(person))
                .filter(way -> letters || way.medium() != Medium.POST)
                .filter(way -> customer == null || customer.safety().stream().noneMatch(rules -> forbids(rules, way)))
                .findFirst();
    }

    private static Stream<Way> said(@Nullable String reach, @Nullable Person person) {
        if (reach == null) {
            return Stream.of();
        }
        return EmailAddress.is(reach)
                ? Stream.of(new Way(Medium.EMAIL, reach.toLowerCase(Locale.ROOT), person))
                : Phone.typed(reach).stream()
                        .filter(BookingWays::takesTexts)
                        .map(number -> new Way(Medium.TEXT, number, person));
    }

    private static Stream<Way> known(Person person) {
        var address = person.noPost() ? null : person.writtenAddress();
        var phone = person.phone() != null && takesTexts(person.phone()) ? person.phone() : null;
        return Stream.of(
                        way(Medium.EMAIL, person.email(), person),
                        way(Medium.TEXT, phone, person),
                        way(Medium.POST, address == null ? null : person.name() + "\n" + lines(address), person))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(way -> !way.medium().key().equals(person.channel())));
    }

    private static Optional<Way> way(Medium medium, @Nullable String recipient, Person person) {
        return Optional.ofNullable(recipient).map(to -> new Way(medium, to, person));
    }

    private static String lines(String address) {
        return address.replace(", ", "\n");
    }

    private static boolean takesTexts(String number) {
        return !number.startsWith(OURS) || number.startsWith(MOBILE);
    }

    private static boolean forbids(Customer.Safety rules, Way way) {
        return switch (way.medium()) {
            case EMAIL -> rules.noEmail();
            case TEXT ->
                rules.noText() || rules.onlyNumber() != null && !Objects.equals(rules.onlyNumber(), way.recipient());
            case POST -> rules.noPost();
        };
    }
}
