package frontdoor.answering;

import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.places.Place;
import frontdoor.places.Places;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a service asks and the register of people knows already.
@Component
class KnownAnswers {

    private final Places places;
    private final Clock clock;

    KnownAnswers(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// What is known of the person already, so that nobody is asked twice.
    Map<String, List<String>> known(Service service, @Nullable Customer customer) {
        var known = new LinkedHashMap<String, List<String>>();
        if (customer != null) {
            var person = customer.person();
            put(known, ContactQuestions.NAME, person.name());
            put(known, ContactQuestions.EMAIL, person.email());
            put(known, ContactQuestions.PHONE, person.writtenPhone());
            put(known, ContactQuestions.ADDRESS, person.writtenAddress());
            for (var question : service.asking().own()) {
                if (Objects.equals(question.from(), "contact.person")) {
                    put(known, question.key() + "-name", person.name());
                    put(known, question.key() + "-email", person.email());
                    put(known, question.key() + "-phone", person.writtenPhone());
                } else if (Objects.equals(question.from(), "contact.address")) {
                    put(known, question.key() + "-postcode", person.postcode());
                    put(known, question.key() + "-uprn", property(customer));
                }
            }
        }
        return known;
    }

    /// The name of somebody who was chosen, where nothing more of them may be told yet.
    Map<String, List<String>> named(Service service, @Nullable Customer customer) {
        var known = new LinkedHashMap<String, List<String>>();
        if (customer != null) {
            put(known, ContactQuestions.NAME, customer.person().name());
            service.asking().own().stream()
                    .filter(question -> Objects.equals(question.from(), "contact.person"))
                    .forEach(question -> put(
                            known, question.key() + "-name", customer.person().name()));
        }
        return known;
    }

    /// Where they live, if the register of addresses has it; null if it does not, and then they are asked.
    private @Nullable String property(Customer customer) {
        var today = CivilTime.day(clock.instant());
        var home = customer.homes().stream()
                .filter(each -> each.uprn() != null)
                .filter(each -> each.untilDay() == null || !each.untilDay().isBefore(today))
                .findFirst();
        if (home.isPresent()) {
            return home.get().uprn();
        }
        var person = customer.person();
        return person.postcode() == null || person.address() == null
                ? null
                : places.byPostcode(person.postcode()).stream()
                        .filter(place ->
                                place.line().equalsIgnoreCase(person.address().strip()))
                        .map(Place::uprn)
                        .findFirst()
                        .orElse(null);
    }

    private static void put(Map<String, List<String>> known, String field, @Nullable String value) {
        if (value != null) {
            known.put(field, List.of(value));
        }
    }
}
