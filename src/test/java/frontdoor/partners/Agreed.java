package frontdoor.partners;

import frontdoor.calendars.Span;
import frontdoor.partners.Partner.Contact;
import frontdoor.partners.Partner.Kind;
import frontdoor.partners.Partner.Route;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Partners and agreements, as tests need them.
final class Agreed {

    static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private Agreed() {}

    static Partner partner(String key) {
        return new Partner(
                key,
                "Anytown " + key,
                Kind.NHS,
                new Contact("The desk", key + "@example.org", null),
                "Monday to Friday, 9am to 5pm",
                Route.EMAIL,
                Set.of("bereavement"),
                Set.of(),
                Span.parse("1 working day"),
                Span.parse("5 working days"),
                false,
                List.of());
    }

    static Agreement agreement(String key, String parties, String purposes, String items, String from, String until) {
        return new Agreement(
                key,
                "Agreement " + key,
                words(parties),
                words(purposes),
                words(items),
                LocalDate.parse(from),
                LocalDate.parse(until),
                "bereavement_manager",
                "Local choice");
    }

    static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /// A surgery and a hospice with agreements; a mosque with one that is over; a bank with none.
    static Partners usual() {
        return new Partners(
                List.of(partner("gp"), partner("hospice"), partner("mosque"), partner("bank")),
                List.of(
                        agreement(
                                "health",
                                "gp hospice",
                                "bereavement",
                                "deceased died address",
                                "2026-01-01",
                                "2026-11-23"),
                        agreement("numbers", "gp", "bereavement", "deceased ni_number", "2026-01-01", "2027-12-31"),
                        agreement("faith", "mosque", "bereavement", "deceased died", "2025-01-01", "2025-12-31"),
                        agreement("badges", "bank", "blue_badge", "deceased", "2026-01-01", "2027-12-31")),
                Set.of("religion"));
    }
}
