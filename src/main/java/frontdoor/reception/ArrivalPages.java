package frontdoor.reception;

import frontdoor.asking.Typed;
import frontdoor.directory.Services;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.services.Service;
import frontdoor.visits.AccessPoint;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the page of somebody who comes in.
@Component
class ArrivalPages {

    private static final int SHOWN = 3; // digits of a telephone number

    static final String NEW = "new";
    static final String NOT_GIVEN = "not_given";

    /// Languages that visitors most often ask to be served in, as the last census counts them; any other goes with
    /// what helps them.
    private static final List<String> LANGUAGES =
            List.of("cy", "ar", "bn", "cs", "es", "fa", "fr", "gu", "pa", "pl", "pt", "ro", "so", "uk", "ur", "bfi");

    private final People people;
    private final Services services;
    private final MessageSource messages;

    ArrivalPages(People people, Services services, MessageSource messages) {
        this.people = people;
        this.services = services;
        this.messages = messages;
    }

    ArrivalPage show(AccessPoint place, UUID command, Typed typed, Problems problems) {
        var sought = typed.text("q").strip();
        var found = people.search(sought);
        return new ArrivalPage(
                command,
                place.key(),
                place.title(),
                typed.text("desk"),
                sought,
                !sought.isEmpty(),
                !found.isEmpty(),
                who(found, typed),
                typed.text("name"),
                services(place, typed.text("service")),
                typed.text("words"),
                typed.text("time"),
                languages(typed.text("language")),
                typed.text("needs"),
                problems);
    }

    private List<Option> who(List<Person> found, Typed typed) {
        var chosen = typed.isBlank("who") ? NOT_GIVEN : typed.text("who");
        var options = new ArrayList<Option>();
        found.stream().map(this::option).forEach(options::add);
        options.add(Option.of(NEW, word("reception.arrival.who.new")));
        options.add(Option.of(NOT_GIVEN, word("reception.arrival.who.notGiven")));
        return options.stream()
                .map(option -> option.chosen(option.value().equals(chosen)))
                .toList();
    }

    private Option option(Person person) {
        return Option.of(String.valueOf(person.id()), person.name()).withHint(about(person));
    }

    /// Enough to ask which of several of one name it is, in a room where others hear it.
    private String about(Person person) {
        if (person.writtenAddress() != null) {
            return person.writtenAddress();
        }
        if (person.postcode() != null) {
            return person.postcode();
        }
        var phone = person.writtenPhone();
        return phone == null
                ? word("reception.arrival.who.bare")
                : messages.getMessage(
                        "reception.arrival.who.phone",
                        new Object[] {phone.substring(Math.max(0, phone.length() - SHOWN))},
                        LocaleContextHolder.getLocale());
    }

    private List<Option> services(AccessPoint place, String chosen) {
        var offered = services.all().stream()
                .filter(service -> place.offers(service.key()) && !service.isInternal())
                .sorted(Comparator.comparing(Service::title))
                .map(service -> Option.of(service.key(), service.title()));
        return Stream.concat(Stream.of(Option.of("", word("reception.arrival.other"))), offered)
                .map(option -> option.chosen(option.value().equals(chosen)))
                .toList();
    }

    private List<Option> languages(String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", word("reception.arrival.english"))),
                        LANGUAGES.stream().map(tag -> Option.of(tag, language(tag))))
                .map(option -> option.chosen(option.value().equals(chosen)))
                .toList();
    }

    String language(String tag) {
        return tag.equals("bfi")
                ? word("reception.language.bfi")
                : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK);
    }

    static boolean isLanguage(String tag) {
        return LANGUAGES.contains(tag);
    }

    String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
